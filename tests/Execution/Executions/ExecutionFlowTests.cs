using System.Net;
using System.Text.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tests.Running;
using AgenticAi.Tests.Hosting;
using MassTransit;

namespace AgenticAi.Execution.Tests.Executions;

[Collection(HostCollection.Name)]
public sealed class ExecutionFlowTests(ExecutionHost host)
{
    [Fact]
    public async Task ASpecificationBecomesPlanTasksProofAndArtifacts()
    {
        host.Plans.For("flow", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0), TestPlans.Work("api", 1, "domain")));
        await using var worker = await host.WorkerAsync(["generate-flow", "prove-flow"], (task, _) => host.SucceedAsync(task));

        var id = await host.CreateAsync("ann", "flow");
        var ended = await host.EndAsync("ann", id);

        ended.GetProperty("state").GetString().ShouldBe("incomplete");
        ended.GetProperty("exit").GetInt32().ShouldBe(1);
        ended.GetProperty("score").GetProperty("proven").GetInt32().ShouldBe(1);
        ended.GetProperty("tasks").GetProperty("succeeded").GetInt32().ShouldBe(3);
        ended.GetProperty("phases").GetArrayLength().ShouldBe(2);
        worker.Claimed.Select(task => task.Kind).ShouldBe(["generate", "generate", "prove"]);
        worker.Claimed.Last().Results.Count.ShouldBe(2);
    }

    [Fact]
    public async Task AnsweringTwiceWithAPlanChangesNothing()
    {
        host.Plans.For("twice", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        var id = await host.CreateAsync("ann", "twice");
        var planned = await host.RunningAsync("ann", id);

        await host.Plans.Broker.Publish(new PlanMade(planned.GetProperty("planId").GetGuid(), id, 1));
        await host.Plans.Broker.Publish(new PlanRefused(planned.GetProperty("planId").GetGuid(), id, ["Too late."], Fault: false));
        await using var worker = await host.WorkerAsync(["generate-twice", "prove-twice"], (task, _) => host.SucceedAsync(task));
        var ended = await host.EndAsync("ann", id);

        ended.GetProperty("tasks").GetProperty("succeeded").GetInt32().ShouldBe(2);
        ended.GetProperty("problems").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task ASpecificationThatCannotBePlannedIsRefusedWithItsProblems()
    {
        host.Plans.For("refused", _ => null);

        var id = await host.CreateAsync("ann", "refused");
        var ended = await host.EndAsync("ann", id);

        ended.GetProperty("state").GetString().ShouldBe("refused");
        ended.GetProperty("exit").GetInt32().ShouldBe(2);
        ended.GetProperty("problems")[0].GetString().ShouldBe("shop.md:1: nothing is said.");
    }

    [Fact]
    public async Task AnExecutionOfAPlanThatIsThereNeedsNoFiles()
    {
        var plan = TestPlans.Of(Guid.NewGuid(), TestProjects.Personal("ann"), "planned", TestPlans.Work("domain", 0));
        host.Plans.Keep(plan);
        await using var worker = await host.WorkerAsync(["generate-planned", "prove-planned"], (task, _) => host.SucceedAsync(task));

        var id = await host.CreateFromPlanAsync("ann", plan.PlanId);
        var ended = await host.EndAsync("ann", id);

        ended.GetProperty("state").GetString().ShouldBe("incomplete");
        ended.GetProperty("name").GetString().ShouldBe("Shop");
        (await Should.ThrowAsync<HttpRequestException>(() => host.CreateFromPlanAsync("eve", plan.PlanId))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task WhatNoWorkerCanDoWaitsAndSaysSo()
    {
        host.Plans.For("nobody", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));

        var id = await host.CreateAsync("ann", "nobody");
        var waiting = await host.UntilAsync("ann", id, IsWaiting);

        waiting.GetProperty("waitingFor")[0].GetString().ShouldBe("generate-nobody");
        waiting.GetProperty("tasks").GetProperty("ready").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task APlanIsLeftToTheWorkersOfItsBuildAsLongAsThereAreAny()
    {
        host.Plans.For("build", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)) with { Product = "older build" });
        string[] can = ["generate-build", "prove-build"];
        await using var newer = await host.WorkerAsync(can, (task, _) => host.SucceedAsync(task));
        var held = new TaskCompletionSource();
        var older = await host.WorkerAsync(can, (_, stop) => HoldAsync(held, stop), product: "older build");
        await UntilSeenAsync(older.Name);

        var id = await host.CreateAsync("ann", "build");
        await held.Task;
        newer.Claimed.ShouldBeEmpty();
        await older.VanishAsync();
        var ended = await host.EndAsync("ann", id);

        ended.GetProperty("state").GetString().ShouldBe("incomplete");
        newer.Claimed.Count.ShouldBe(2);
    }

    private Task UntilSeenAsync(string worker) =>
        Eventually.SeenAsync(
            () => host.GetAsync("ann", "/api/agents"),
            agents => agents.GetProperty("items").EnumerateArray().Any(agent => agent.GetProperty("name").GetString() == worker)
        );

    private static async Task<WorkDone?> HoldAsync(TaskCompletionSource held, CancellationToken stop)
    {
        held.SetResult();
        await Task.Delay(Timeout.Infinite, stop);
        return null;
    }

    private static bool IsWaiting(JsonElement execution) =>
        execution.GetProperty("waitingFor").GetArrayLength() > 0 && execution.GetProperty("tasks").TryGetProperty("waiting", out _);

    [Fact]
    public async Task AFailedTaskParksOnlyWhatDependsOnItAndCanBeRetried()
    {
        var fails = true;
        host.Plans.For(
            "park",
            asked => TestPlans.Of(asked, TestPlans.Work("a", 0), TestPlans.Work("b", 0), TestPlans.Work("b2", 1, "b"), TestPlans.Work("c", 1, "a"))
        );
        await using var worker = await host.WorkerAsync(
            ["generate-park", "prove-park"],
            async (task, _) =>
                fails && (await host.InputAsync(task)).Contains("src/b.cs", StringComparison.Ordinal)
                    ? new WorkDone(TaskOutcome.Failed, Summary: "No template for b.")
                    : await host.SucceedAsync(task)
        );

        var id = await host.CreateAsync("ann", "park");
        var failed = await host.EndAsync("ann", id);
        var tasks = await host.TasksAsync("ann", id);

        failed.GetProperty("state").GetString().ShouldBe("failed");
        failed.GetProperty("exit").GetInt32().ShouldBe(3);
        failed.GetProperty("problems")[0].GetString().ShouldBe("Make b: No template for b.");
        tasks
            .ToDictionary(task => task.Key, task => task.Value.GetProperty("state").GetString())
            .ShouldBe(
                new Dictionary<string, string?>
                {
                    ["a"] = "succeeded",
                    ["b"] = "failed",
                    ["b2"] = "parked",
                    ["c"] = "succeeded",
                    ["prove"] = "parked",
                },
                ignoreOrder: true
            );

        fails = false;
        (await host.PostAsync("ann", $"/api/executions/{id}/tasks/{tasks["b"].GetProperty("id").GetGuid()}/retry")).ShouldBe(HttpStatusCode.OK);
        var ended = await host.EndAsync("ann", id);

        ended.GetProperty("state").GetString().ShouldBe("incomplete");
        ended.GetProperty("problems").GetArrayLength().ShouldBe(0);
        (await host.PostAsync("ann", $"/api/executions/{id}/tasks/{tasks["b"].GetProperty("id").GetGuid()}/retry")).ShouldBe(HttpStatusCode.Conflict);
    }
}
