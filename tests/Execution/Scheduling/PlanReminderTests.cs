using AgenticAi.Execution.Tests.Running;
using Npgsql;

namespace AgenticAi.Execution.Tests.Scheduling;

[Collection(HostCollection.Name)]
public sealed class PlanReminderTests(ExecutionHost host)
{
    [Fact]
    public async Task APlanThatDidNotComeIsAskedForAgain()
    {
        var id = await host.CreateAsync("ann", "forgotten");
        host.Plans.For("forgotten", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));

        await AgeAsync(id, asks: 1);

        await host.RunningAsync("ann", id);
    }

    [Fact]
    public async Task APlanThatNeverComesEndsItsExecution()
    {
        var id = await host.CreateAsync("ann", "never");

        await AgeAsync(id, asks: 20);
        var ended = await host.EndAsync("ann", id);

        ended.GetProperty("state").GetString().ShouldBe("failed");
        ended.GetProperty("problems")[0].GetString()!.ShouldContain("asked for many times");
    }

    /// <summary>As if it had been created long ago.</summary>
    private async Task AgeAsync(Guid id, int asks)
    {
        await using var source = NpgsqlDataSource.Create(host.Database);
        await using var command = source.CreateCommand("UPDATE execution SET asked_at = now() - interval '1 day', asks = $2 WHERE id = $1");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = asks });
        await command.ExecuteNonQueryAsync();
    }
}
