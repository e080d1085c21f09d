using System.Text.Json;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tests.Running;
using AgenticAi.Tests.Hosting;

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

    [Fact]
    public async Task TheyComeInPagesWhenThatIsAskedFor()
    {
        await using var worker = await host.WorkerAsync(["generate-agent-page"], (_, _) => Task.FromResult<WorkDone?>(null));
        await Eventually.ShouldBeAsync(async () =>
            (await host.GetAsync("ann", "/api/agents")).GetRawText().Contains(worker.Name, StringComparison.Ordinal)
        );

        var first = await host.GetAsync("ann", "/api/agents?limit=1");
        var second = await host.GetAsync("ann", $"/api/agents?after={first.GetProperty("next").GetString()}");

        first.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("masterplan");
        var rest = second.GetProperty("items").EnumerateArray().Select(agent => agent.GetProperty("name").GetString()).ToList();
        rest.ShouldContain(worker.Name);
        rest.ShouldNotContain("masterplan");
    }

    private Task<JsonElement> UntilBusyAsync(string user, string worker) =>
        Eventually.SeenAsync(
            async () =>
                (await host.GetAsync(user, "/api/agents"))
                    .GetProperty("items")
                    .EnumerateArray()
                    .Single(agent => agent.GetProperty("name").GetString() == worker),
            agent => agent.GetProperty("state").GetString() == "busy"
        );
}
