using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Limits;

[Collection(GatewayTests.Name)]
public sealed class LimitTests(GatewaySystem system)
{
    private static readonly (string, string)[] Four = [("Limits:Account:Burst", "4"), ("Limits:Account:PerMinute", "1")];

    [Fact]
    public async Task Two_gateways_count_together()
    {
        var first = system.Start(Four);
        var second = system.Start(Four);
        var visitor = await Visitor.ComeAsync(first);

        HttpStatusCode[] answers =
        [
            await AskAsync(first, visitor),
            await AskAsync(second, visitor),
            await AskAsync(first, visitor),
            await AskAsync(second, visitor),
            await AskAsync(first, visitor),
            await AskAsync(second, visitor),
        ];

        answers.Count(answer => answer == HttpStatusCode.OK).ShouldBe(4);
        answers[^2..].ShouldAllBe(answer => answer == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_refusal_says_when_to_come_back_and_strikes_nobody_else()
    {
        var gateway = system.Start(Four);
        var visitor = await Visitor.ComeAsync(gateway);
        for (var request = 0; request < 4; request++)
        {
            await AskAsync(gateway, visitor);
        }

        var answer = await visitor.Client.SendAsync(HttpMethod.Get, "/api/auth/me");
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(60));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await AskAsync(gateway, await Visitor.ComeAsync(gateway))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_refusals_of_one_are_told_once_in_the_audit_log()
    {
        var first = system.Start(Four);
        var second = system.Start(Four);
        var visitor = await Visitor.ComeAsync(first);
        var id = await visitor.IdAsync();
        for (var request = 0; request < 12; request++)
        {
            await AskAsync(request % 2 == 0 ? first : second, visitor);
        }

        var administrator = await Visitor.AdministratorAsync(system.Gateway);

        // A gateway that ends writes what waits.
        await first.DisposeAsync();
        await second.DisposeAsync();

        var rows = await administrator.Client.GetAsync($"/api/audit?kind=request.limited&accountId={id}").JsonAsync();
        rows["items"]!.AsArray().ShouldHaveSingleItem()!.Text("subject").ShouldBe($"account:{id}");
    }

    [Theory]
    [InlineData("/api/executions/")]
    [InlineData("/api/executions/7/application/start")]
    public async Task What_keeps_machines_busy_has_a_quota(string path)
    {
        var gateway = system.Start(("Limits:Work:Burst", "1"), ("Limits:Work:PerMinute", "1"));
        var visitor = await Visitor.ComeAsync(gateway);

        await visitor.Client.SendAsync(HttpMethod.Post, path).ShouldBeAsync(HttpStatusCode.OK);
        await visitor.Client.SendAsync(HttpMethod.Post, path).ShouldBeAsync(HttpStatusCode.TooManyRequests);
        await visitor.Client.SendAsync(HttpMethod.Post, "/api/validations").ShouldBeAsync(HttpStatusCode.TooManyRequests);
        await visitor.Client.SendAsync(HttpMethod.Post, "/api/masterplans/7/replan").ShouldBeAsync(HttpStatusCode.TooManyRequests);
        await visitor.Client.SendAsync(HttpMethod.Post, "/api/executions/7/cancel").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_used_up_comes_back()
    {
        var gateway = system.Start(("Limits:Account:Burst", "1"), ("Limits:Account:PerMinute", "120"));
        var visitor = await Visitor.ComeAsync(gateway);
        (await AskAsync(gateway, visitor)).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(gateway, visitor)).ShouldBe(HttpStatusCode.TooManyRequests);

        await Eventually.ShouldBeAsync(async () => await AskAsync(gateway, visitor) == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sign_ins_of_one_address_have_a_stricter_limit()
    {
        var gateway = system.Start(("Limits:SignIn:Burst", "2"), ("Limits:SignIn:PerMinute", "1"));
        async Task<HttpStatusCode> TryAsync(string from)
        {
            using var client = gateway.Caller(from);
            return (await client.SendAsync(HttpMethod.Post, "/api/auth/login", new { Email = "nobody@example.org", Password = "x" })).StatusCode;
        }

        (await TryAsync("127.0.0.77")).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync("127.0.0.77")).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync("127.0.0.77")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await TryAsync("127.0.0.78")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_Redis_everything_works_unlimited_and_one_warning_says_so()
    {
        var redis = new RedisServer();
        await redis.InitializeAsync();
        var gateway = system.Start([.. Four, ("ConnectionStrings:redis", redis.ConnectionString)]);
        var visitor = await Visitor.ComeAsync(gateway);
        await redis.KillAsync();

        for (var request = 0; request < 8; request++)
        {
            (await AskAsync(gateway, visitor)).ShouldBe(HttpStatusCode.OK);
        }

        gateway.Log.All.Count(line => line.StartsWith("Warning: Limits are not enforced", StringComparison.Ordinal)).ShouldBe(1);
        (await gateway.Caller().GetStringAsync("/ready")).ShouldContain("\"status\":\"Degraded\"");

        await visitor.Client.SendAsync(HttpMethod.Post, "/api/auth/logout").ShouldBeAsync(HttpStatusCode.NoContent);
        (await AskAsync(gateway, visitor)).ShouldBe(HttpStatusCode.Unauthorized);

        await redis.StartAsync();
        await Eventually.ShouldBeAsync(() => gateway.Log.All.Any(line => line.Contains("Connected to Redis", StringComparison.Ordinal)));
        await redis.DisposeAsync();
    }

    private static async Task<HttpStatusCode> AskAsync(GatewayHost gateway, Visitor visitor)
    {
        using var client = gateway.Caller();
        var answer = await client.SendAsync(HttpMethod.Get, "/api/auth/me", null, ("Authorization", $"Bearer {visitor.AccessToken}"));
        return answer.StatusCode;
    }
}
