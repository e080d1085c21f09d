using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Headers;

[Collection(GatewayTests.Name)]
public sealed class HeaderTests(GatewaySystem system)
{
    [Theory]
    [InlineData("/api/executions")]
    [InlineData("/api/nothing")]
    [InlineData("/health")]
    [InlineData("/docs/index.html")]
    public async Task Every_answer_tells_browsers_to_be_careful(string path)
    {
        var answer = await system.Gateway.Caller().GetAsync(path);

        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task A_generated_application_is_shown_in_a_sandbox()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var answer = await visitor.Client.GetAsync("/api/executions/7/preview/index.html");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("sandbox");
        policy.ShouldNotContain("allow-same-origin");
    }

    [Fact]
    public async Task Pages_of_other_origins_may_call_only_where_they_are_listed()
    {
        var open = system.Start(("Edge:AllowedOrigins:0", "https://app.example"));

        (await PreflightAsync(system.Gateway, "https://app.example")).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        (await PreflightAsync(open, "https://evil.example")).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        var allowed = await PreflightAsync(open, "https://app.example");
        allowed.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://app.example"]);
        allowed.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    private static async Task<HttpResponseMessage> PreflightAsync(GatewayHost gateway, string origin)
    {
        using var client = gateway.Caller();
        return await client.SendAsync(
            HttpMethod.Options,
            "/api/executions",
            null,
            ("Origin", origin),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "authorization,content-type")
        );
    }
}
