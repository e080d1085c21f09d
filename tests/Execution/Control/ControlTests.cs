using System.Net;
using AgenticAi.Contracts.Executions;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tests.Running;
using MassTransit;

namespace AgenticAi.Execution.Tests.Control;

[Collection(HostCollection.Name)]
public sealed class ControlTests(ExecutionHost host)
{
    [Fact]
    public async Task APausedExecutionBeginsNothingUntilItIsResumed()
    {
        host.Plans.For("pause", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        var id = await host.CreateAsync("ann", "pause");
        await host.RunningAsync("ann", id);

        (await host.PostAsync("ann", $"/api/executions/{id}/pause")).ShouldBe(HttpStatusCode.OK);
        await using var worker = await host.WorkerAsync(["generate-pause", "prove-pause"], (task, _) => host.SucceedAsync(task));
        await Task.Delay(700);
        worker.Claimed.ShouldBeEmpty();
        (await host.GetAsync("ann", $"/api/executions/{id}")).GetProperty("state").GetString().ShouldBe("paused");
        (await host.PostAsync("ann", $"/api/executions/{id}/pause")).ShouldBe(HttpStatusCode.Conflict);

        (await host.PostAsync("ann", $"/api/executions/{id}/resume")).ShouldBe(HttpStatusCode.OK);
        (await host.EndAsync("ann", id)).GetProperty("state").GetString().ShouldBe("incomplete");
        (await host.PostAsync("ann", $"/api/executions/{id}/resume")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task ACancelledExecutionEndsAtOnceAndLateResultsChangeNothing()
    {
        host.Plans.For("cancel", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        var stopped = new TaskCompletionSource<Guid>();
        var listening = host.Plans.Broker.ConnectReceiveEndpoint(
            new TemporaryEndpointDefinition(),
            configureEndpoint: endpoint =>
                endpoint.Handler<ExecutionStopped>(context => Task.FromResult(stopped.TrySetResult(context.Message.ExecutionId)))
        );
        await listening.Ready;
        var begun = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var worker = await host.WorkerAsync(
            ["generate-cancel"],
            async (task, _) =>
            {
                begun.SetResult();
                await go.Task;
                return await host.SucceedAsync(task);
            }
        );
        var id = await host.CreateAsync("ann", "cancel");
        await begun.Task;

        (await host.PostAsync("ann", $"/api/executions/{id}/cancel")).ShouldBe(HttpStatusCode.OK);
        (await stopped.Task.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBe(id);
        go.SetResult();
        await Task.Delay(300);

        var ended = await host.GetAsync("ann", $"/api/executions/{id}");
        ended.GetProperty("state").GetString().ShouldBe("cancelled");
        ended.GetProperty("tasks").GetProperty("cancelled").GetInt32().ShouldBe(2);
        (await host.PostAsync("ann", $"/api/executions/{id}/cancel")).ShouldBe(HttpStatusCode.Conflict);
        await listening.StopAsync();
    }

    [Fact]
    public async Task AVersionThatIsOldIsRefused()
    {
        var id = await host.CreateAsync("ann", "silent");

        (await host.PostAsync("ann", $"/api/executions/{id}/pause", ifMatch: "\"7\"")).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await host.PostAsync("ann", $"/api/executions/{id}/pause", ifMatch: "\"1\"")).ShouldBe(HttpStatusCode.OK);
        (await host.PostAsync("ann", $"/api/executions/{id}/cancel", ifMatch: "\"1\"")).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await host.PostAsync("ann", $"/api/executions/{id}/cancel", ifMatch: "*")).ShouldBe(HttpStatusCode.OK);
    }
}
