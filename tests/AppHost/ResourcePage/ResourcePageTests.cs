using System.Net;
using System.Text.Json;
using AgenticAi.AppHost.Tests.Running;

namespace AgenticAi.AppHost.Tests.ResourcePage;

[Collection(nameof(SmallSystem))]
public sealed class ResourcePageTests(SmallSystem system)
{
    [Fact]
    public async Task NoSecretIsShown()
    {
        var shown = await system.Page.GetStringAsync("/api/resources");

        shown.ShouldNotContain(SmallSystem.TokenKey);
        shown.ShouldNotContain("Password=");
        shown.ShouldNotContain("amqp://");
        (await system.FindAsync("chat")).Environment.Single(variable => variable.Name == "Tokens__Key").Value.ShouldBe("•••");
        system.Printed.ShouldNotContain(SmallSystem.TokenKey);
    }

    [Fact]
    public async Task ALinkWorksOnce()
    {
        using var stranger = new HttpClient();

        (await stranger.GetAsync(system.UsedLink)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.GetAsync(new Uri(system.Page.BaseAddress!, "/api/resources"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task AChangeFromAnotherSiteIsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/resources/redis/stop");

        (await system.Page.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("127.0.0.1")]
    public async Task AnotherNameOrPortIsRefused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/resources");
        request.Headers.Host = host;

        (await system.Page.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public async Task AnUnknownResourceIsNotFound()
    {
        (await system.ChangeAsync("nothing", "stop")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await system.Page.GetAsync("/api/resources/nothing/logs")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task TheConsoleOfAResourceIsReadLive()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var stream = await system.Page.GetStreamAsync("/api/resources/redis/logs", limit.Token);
        using var reader = new StreamReader(stream);

        var lines = new List<string>();
        while (lines.Count < 2 && await reader.ReadLineAsync(limit.Token) is { } line)
        {
            lines.Add(line);
        }

        lines.ShouldContain(line => line.StartsWith("data: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePageAndItsFilesAreServed()
    {
        foreach (var path in new[] { "/", "/page.js", "/page.css" })
        {
            var answer = await system.Page.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'");
        }
    }
}
