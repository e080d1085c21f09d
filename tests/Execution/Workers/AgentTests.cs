using System.Text.Json;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tests.Running;

namespace AgenticAi.Execution.Tests.Workers;

[Collection(HostCollection.Name)]
public sealed class AgentTests(ExecutionHost host)
{
    [Fact]
    public async Task WorkersAreShownWithRolesAndOnlyTheTasksThatTheCallerMaySee()
    {
        host.Plans.For("agent", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        var begun = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var worker = await host.WorkerAsync(
            ["generate-agent"],
            async (_, _) =>
            {
                begun.SetResult();
                await go.Task;
                return new WorkDone(TaskOutcome.HandedBack);
            },
            slots: 1
        );
        await host.CreateAsync("ann", "agent");
        await begun.Task;

        var mine = await UntilBusyAsync("ann", worker.Name);
        var theirs = await UntilBusyAsync("bob", worker.Name);
        go.SetResult();

        mine.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldContain("backend generator");
        mine.GetProperty("tasks")[0].GetProperty("title").GetString().ShouldBe("Make domain");
        (await host.GetAsync("ann", "/api/agents")).GetProperty("items")[0].GetProperty("roles")[0].GetString().ShouldBe("requirement interpreter");
        theirs.GetProperty("tasks").GetArrayLength().ShouldBe(0);
        theirs.GetProperty("running").GetInt32().ShouldBe(1);
    }

    private async Task<JsonElement> UntilBusyAsync(string user, string worker)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
        {
            var agents = await host.GetAsync(user, "/api/agents");
            var found = agents.GetProperty("items").EnumerateArray().Single(agent => agent.GetProperty("name").GetString() == worker);
            if (found.GetProperty("state").GetString() == "busy")
            {
                return found;
            }

            await Task.Delay(50, limit.Token);
        }
    }
}
