using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Proxy;

[Collection(GatewayTests.Name)]
public sealed class AwayServiceTests(GatewaySystem system)
{
    [Theory]
    [InlineData("/api/rag/patterns", "application/json")]
    [InlineData("/api/rag/patterns", "text/html")]
    [InlineData("/api/conversations", "text/event-stream")]
    public async Task A_service_that_is_away_is_told_as_a_problem(string path, string accept)
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var answer = await visitor.Client.SendAsync(HttpMethod.Get, path, null, ("Accept", accept));

        ((int)answer.StatusCode).ShouldBeInRange(502, 503);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await Task.FromResult(answer).JsonAsync(answer.StatusCode);
        problem.Text("title").ShouldNotBeEmpty();
        problem.Text("detail").ShouldContain("again");
        problem.Text("requestId").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_request_waits_for_a_service_that_is_being_started_again()
    {
        var port = LocalPort.Free();
        var gateway = system.Start(("services:chat:http:0", $"http://127.0.0.1:{port}"), ("Edge:RestartPatience", "00:00:30"));
        var visitor = await Visitor.ComeAsync(gateway);

        var waiting = visitor.Client.SendAsync(HttpMethod.Post, "/api/conversations", new { a = 1 });
        await Task.WhenAny(waiting, Task.Delay(300));
        waiting.IsCompleted.ShouldBeFalse();
        await using var late = await Upstream.StartAsync("late", port);
        (await waiting.JsonAsync()).Text("name").ShouldBe("late");
    }
}
