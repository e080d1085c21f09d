using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tests.Running;
using MassTransit;

namespace AgenticAi.Execution.Tests.Previews;

[Collection(HostCollection.Name)]
public sealed class PreviewTests(ExecutionHost host)
{
    [Fact]
    public async Task ABuiltApplicationIsStartedShownAndStopped()
    {
        await using var application = new ServedApplication();
        await application.StartAsync();
        host.Plans.For("preview", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        await using var worker = await host.WorkerAsync(
            ["generate-preview", "prove-preview", "serve-preview"],
            (task, stop) => task.Kind == "serve" ? ServeAsync(task, stop) : host.SucceedAsync(task),
            address: application.Address
        );
        var id = await host.CreateAsync("ann", "preview");
        (await host.PostAsync("ann", $"/api/executions/{id}/application/start")).ShouldBe(HttpStatusCode.Conflict);
        await host.EndAsync("ann", id);

        (await host.PostAsync("ann", $"/api/executions/{id}/application/start")).ShouldBe(HttpStatusCode.Accepted);
        (await host.PostAsync("ann", $"/api/executions/{id}/application/start")).ShouldBe(HttpStatusCode.Accepted);
        await UntilAsync(id, "running");
        await ShowsAsync(id);
        (await host.PostAsync("ann", $"/api/executions/{id}/application/stop")).ShouldBe(HttpStatusCode.OK);

        await UntilAsync(id, "stopped");
        worker.Claimed.Count(task => task.Kind == "serve").ShouldBe(1);
        (await host.PostAsync("ann", $"/api/executions/{id}/preview/books")).ShouldBe(HttpStatusCode.Conflict);
        (await host.PostAsync("bob", $"/api/executions/{id}/preview/books")).ShouldBe(HttpStatusCode.NotFound);
        (await host.GetAsync("ann", $"/api/executions/{id}")).GetProperty("state").GetString().ShouldBe("incomplete");
    }

    private async Task ShowsAsync(Guid id)
    {
        using var client = host.As("ann");
        client.DefaultRequestHeaders.Add("Cookie", "product=secret");
        client.DefaultRequestHeaders.Add("X-Application-Authorization", "Bearer of the application");
        using var answer = await client.PostAsync(
            new Uri($"/api/executions/{id}/preview/books/1?deep=true", UriKind.Relative),
            new StringContent("a book")
        );
        using var moved = await client.GetAsync(new Uri($"/api/executions/{id}/preview/moved", UriKind.Relative));

        var seen = await answer.Content.ReadFromJsonAsync<JsonElement>();
        seen.GetProperty("method").GetString().ShouldBe("POST");
        seen.GetProperty("path").GetString().ShouldBe("/books/1");
        seen.GetProperty("query").GetString().ShouldBe("?deep=true");
        seen.GetProperty("body").GetString().ShouldBe("a book");
        seen.GetProperty("cookie").GetString().ShouldBe("");
        seen.GetProperty("login").GetString().ShouldBe("Bearer of the application");
        seen.GetProperty("prefix").GetString().ShouldBe($"/api/executions/{id}/preview");
        seen.GetProperty("signed").GetBoolean().ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
        moved.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe($"/api/executions/{id}/preview/books");
    }

    private async Task<WorkDone?> ServeAsync(ClaimedTask task, CancellationToken stop)
    {
        var ready = new TaskProgressed(task.TaskId, task.ExecutionId, task.Attempt, "applicationReady", JsonSerializer.SerializeToElement(new { }));
        await host.Plans.Broker.Publish(ready, stop);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return null;
    }

    private async Task UntilAsync(Guid id, string state)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while ((await host.GetAsync("ann", $"/api/executions/{id}/application")).GetProperty("state").GetString() != state)
        {
            await Task.Delay(50, limit.Token);
        }
    }
}
