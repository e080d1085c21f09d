using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Tests.Proxy;

[Collection(GatewayTests.Name)]
public sealed class PassThroughTests(GatewaySystem system)
{
    [Fact]
    public async Task Requests_arrive_with_their_path_query_method_and_body()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var told = await visitor.Client.SendAsync(HttpMethod.Put, "/api/executions/7/files/a%20b?x=1&y=%2F", new { a = 1 }).JsonAsync();

        told.Text("method").ShouldBe("PUT");
        told.Text("path").ShouldBe("/api/executions/7/files/a b");
        told.Text("query").ShouldBe("?x=1&y=%2F");
        told.Text("length").ShouldBe("7");
    }

    [Fact]
    public async Task Services_learn_who_asks_from_a_token_of_their_own()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var told = await visitor.Client.SendAsync(HttpMethod.Get, "/api/executions").JsonAsync();

        var token = told["headers"]!.Text("Authorization")["Bearer ".Length..];
        var identity = new InternalTokens(Options.Create(new TokenOptions { Key = GatewaySystem.Key }), TimeProvider.System).Read(token);
        Caller.Of(new(identity!)).ShouldBe(new Caller(await visitor.IdAsync(), visitor.Email, Caller.User));
    }

    [Fact]
    public async Task What_only_the_gateway_may_say_is_taken_from_requests()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var (_, key) = await visitor.MakeKeyAsync();
        using var client = system.Gateway.Caller();
        var told = await client
            .SendAsync(
                HttpMethod.Get,
                "/api/executions",
                null,
                ("X-Api-Key", key),
                ("Cookie", "agenticai-access=x; other=y"),
                ("X-CSRF-Token", "x"),
                ("X-Forwarded-For", "6.6.6.6"),
                ("X-Forwarded-Host", "evil.example"),
                ("X-Forwarded-Prefix", "/evil"),
                ("X-Forwarded-Made-Up", "x"),
                ("Forwarded", "for=6.6.6.6"),
                ("X-Real-IP", "6.6.6.6"),
                ("Accept-Language", "de")
            )
            .JsonAsync();

        var headers = told["headers"]!
            .AsObject()
            .ToDictionary(header => header.Key, header => header.Value!.ToString(), StringComparer.OrdinalIgnoreCase);
        headers.Keys.ShouldNotContain(name =>
            name == "Cookie" || name == "X-Api-Key" || name == "X-CSRF-Token" || name == "Forwarded" || name == "X-Real-IP"
        );
        headers.Keys.ShouldNotContain(name => name == "X-Forwarded-Made-Up" || name == "X-Forwarded-Prefix");
        headers["X-Forwarded-For"].ShouldBe("127.0.0.1");
        headers["X-Forwarded-Host"].ShouldBe(system.Gateway.Address.Authority);
        headers["Accept-Language"].ShouldBe("de");
        headers.Values.ShouldAllBe(value => !value.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_instances_of_a_service_share_the_work()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => visitor.Client.SendAsync(HttpMethod.Get, "/api/executions").JsonAsync())
        );

        answers.Select(answer => answer.Text("name")).Distinct().Order().ShouldBe(["first", "second"]);
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/api")]
    [InlineData("/internal/blobs/x")]
    [InlineData("/api/executionsx")]
    public async Task Unknown_addresses_are_not_found(string path)
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var answer = await visitor.Client.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/api/executions", "text/event-stream")]
    [InlineData("/api/nothing", "image/svg+xml")]
    public async Task A_refusal_gives_its_reason_to_callers_who_want_no_JSON(string path, string accept)
    {
        using var stranger = system.Gateway.Caller();
        var answer = await stranger.SendAsync(HttpMethod.Get, path, null, ("Accept", accept));

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/api/executions/../../internal/blobs/x")]
    [InlineData("/api/executions/%2e%2e/%2e%2e/internal/blobs/x")]
    [InlineData("/api/executions/..%2f..%2finternal/blobs/x")]
    public async Task No_path_leads_out_of_what_is_public(string path)
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(system.Gateway.Address.GetLeftPart(UriPartial.Authority) + path));
        var answer = await visitor.Client.SendAsync(request);

        if (answer.StatusCode == HttpStatusCode.OK)
        {
            (await Task.FromResult(answer).JsonAsync()).Text("path").ShouldStartWith("/api/executions/");
        }
        else
        {
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        }
    }

    [Theory]
    [InlineData("/api/agents", 4)]
    [InlineData("/api/executions", 16)]
    public async Task A_body_that_its_service_would_not_take_is_refused_with_the_limit(string path, int megabytes)
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);

        // Its length is not told beforehand, and nobody waits to be asked for it.
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new StreamContent(new MemoryStream(new byte[(megabytes * 1024 * 1024) + 1]));
        request.Headers.TransferEncodingChunked = true;
        var answer = await visitor.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Task.FromResult(answer).JsonAsync(HttpStatusCode.RequestEntityTooLarge))
            .Text("detail")
            .ShouldContain($"{megabytes * 1024 * 1024} bytes");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        var gateway = system.Start(("Edge:LargestBody", "2048"));
        var visitor = await Visitor.ComeAsync(gateway);

        (await visitor.Client.PostAsync("/api/executions", new ByteArrayContent(new byte[2048]))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.Client.PostAsync("/api/executions", new ByteArrayContent(new byte[2049]))).StatusCode.ShouldBe(
            HttpStatusCode.RequestEntityTooLarge
        );
    }
}
