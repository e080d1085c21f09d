using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AgenticAi.Contracts.Executions;
using AgenticAi.Contracts.Plans;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tests.Running;

namespace AgenticAi.Execution.Tests.Executions;

[Collection(HostCollection.Name)]
public sealed class ExecutionFlowTests(ExecutionHost host)
{
    [Fact]
    public async Task ASpecificationBecomesPlanTasksProofAndArtifacts()
    {
        host.Plans.For("flow", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0), TestPlans.Work("api", 1, "domain")));
        await using var worker = await host.WorkerAsync(["generate-flow", "prove-flow"], WorkAsync);

        var id = await host.CreateAsync("ann", "flow");
        var ended = await host.UntilAsync("ann", id, each => each.GetProperty("exit").ValueKind == JsonValueKind.Number);

        ended.GetProperty("state").GetString().ShouldBe("succeeded");
        ended.GetProperty("score").GetProperty("proven").GetInt32().ShouldBe(3);
        ended.GetProperty("tasks").GetProperty("succeeded").GetInt32().ShouldBe(3);
        ended.GetProperty("phases").GetArrayLength().ShouldBe(2);
        worker.Claimed.Select(task => task.Kind).ShouldBe(["generate", "generate", "prove"]);
        worker.Claimed.Last().Results.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ASpecificationThatCannotBePlannedIsRefusedWithItsProblems()
    {
        host.Plans.For("refused", _ => null);

        var id = await host.CreateAsync("ann", "refused");
        var ended = await host.UntilAsync("ann", id, each => each.GetProperty("exit").ValueKind == JsonValueKind.Number);

        ended.GetProperty("state").GetString().ShouldBe("refused");
        ended.GetProperty("exit").GetInt32().ShouldBe(2);
        ended.GetProperty("problems")[0].GetString().ShouldBe("shop.md:1: nothing is said.");
    }

    [Fact]
    public async Task NobodyElseSeesAnExecution()
    {
        var id = await host.CreateAsync("ann", "private");
        using var stranger = host.As("bob");

        using var answer = await stranger.GetAsync(new Uri($"/api/executions/{id}", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<WorkDone?> WorkAsync(ClaimedTask task, CancellationToken cancellation)
    {
        var file = Encoding.UTF8.GetBytes("class Shop;");
        object result =
            task.Kind == "generate"
                ? new[] { new GeneratedFile("src/shop.cs", "class Shop;", "generated") }
                : new ProofResult(
                    Exit: 0,
                    Proven: 3,
                    Total: 3,
                    await host.StoreAsync("{}"u8.ToArray()),
                    await host.StoreAsync("<p>"u8.ToArray()),
                    [new PlanPhase(7, "Deployment", 1, "built")],
                    [new ArtifactFile("src/shop.cs", await host.StoreAsync(file), file.Length)]
                );
        return new WorkDone(
            TaskOutcome.Succeeded,
            await host.StoreAsync(JsonSerializer.SerializeToUtf8Bytes(result, ServiceDefaults.ApiJson.Options))
        );
    }
}
