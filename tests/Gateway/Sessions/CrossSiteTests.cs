using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Sessions;

[Collection(GatewayTests.Name)]
public sealed class CrossSiteTests(GatewaySystem system)
{
    private const string Header = "X-CSRF-Token";

    private string Own => system.Gateway.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task Cookies_are_hidden_from_scripts_and_other_sites_and_tokens_are_not_in_the_answer()
    {
        var (answer, cookies) = await SignInAsync();

        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("oken");
        cookies.Values.ShouldAllBe(cookie => cookie.Contains("samesite=strict", StringComparison.Ordinal));
        cookies["agenticai-access"].ShouldContain("httponly");
        cookies["agenticai-refresh"].ShouldContain("httponly");
        cookies["agenticai-refresh"].ShouldContain("path=/api/auth;");
        cookies["agenticai-csrf"].ShouldNotContain("httponly");
    }

    [Fact]
    public async Task Over_https_cookies_never_travel_in_the_open()
    {
        var behindProxy = system.Start(("Edge:TrustedProxies:0", "127.0.0.0/8"));
        var visitor = await Visitor.ComeAsync(behindProxy);
        var answer = await behindProxy
            .Caller()
            .SendAsync(
                HttpMethod.Post,
                "/api/auth/login",
                new
                {
                    visitor.Email,
                    Visitor.Password,
                    Cookies = true,
                },
                ("X-Forwarded-Proto", "https")
            );

        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.Ordinal));
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=");
    }

    [Fact]
    public async Task A_browser_reads_with_its_cookies()
    {
        var cookies = await CookiesAsync();
        await AskAsync(HttpMethod.Get, "/api/executions", cookies).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_browser_changes_things_only_with_the_token_of_its_session()
    {
        var cookies = await CookiesAsync();
        var strangers = await CookiesAsync();

        await AskAsync(HttpMethod.Post, "/api/executions", cookies).ShouldBeAsync(HttpStatusCode.Forbidden);
        await AskAsync(HttpMethod.Post, "/api/executions", cookies, (Header, "wrong")).ShouldBeAsync(HttpStatusCode.Forbidden);
        await AskAsync(HttpMethod.Post, "/api/executions", cookies, (Header, strangers.Csrf)).ShouldBeAsync(HttpStatusCode.Forbidden);
        await AskAsync(HttpMethod.Post, "/api/executions", cookies, (Header, cookies.Csrf)).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_changes_nothing_even_with_the_token(string name, string value)
    {
        var cookies = await CookiesAsync();
        await AskAsync(HttpMethod.Post, "/api/executions", cookies, (Header, cookies.Csrf), (name, value)).ShouldBeAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Our_own_page_may()
    {
        var cookies = await CookiesAsync();
        await AskAsync(HttpMethod.Post, "/api/executions", cookies, (Header, cookies.Csrf), ("Origin", Own)).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refreshing_and_signing_out_by_cookie_need_the_token_too()
    {
        var cookies = await CookiesAsync();

        await AskAsync(HttpMethod.Post, "/api/auth/refresh", cookies with { Access = "" }).ShouldBeAsync(HttpStatusCode.Forbidden);
        var answer = await AskAsync(HttpMethod.Post, "/api/auth/refresh", cookies with { Access = "" }, (Header, cookies.Csrf));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Set-Cookie").Count().ShouldBe(3);

        await AskAsync(HttpMethod.Post, "/api/auth/logout", cookies).ShouldBeAsync(HttpStatusCode.Forbidden);
        await AskAsync(HttpMethod.Post, "/api/auth/logout", cookies, (Header, cookies.Csrf)).ShouldBeAsync(HttpStatusCode.NoContent);
        await AskAsync(HttpMethod.Get, "/api/auth/me", cookies).ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, Cookies cookies, params (string, string)[] headers)
    {
        using var client = system.Gateway.Caller();
        return await client.SendAsync(method, path, null, [.. headers, ("Cookie", cookies.ToString())]);
    }

    private async Task<Cookies> CookiesAsync()
    {
        var (_, all) = await SignInAsync();
        return new(Value(all["agenticai-access"]), Value(all["agenticai-refresh"]), Value(all["agenticai-csrf"]));
    }

    private async Task<(HttpResponseMessage Answer, Dictionary<string, string> Cookies)> SignInAsync()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        using var client = system.Gateway.Caller();
        var answer = await client.SendAsync(
            HttpMethod.Post,
            "/api/auth/login",
            new
            {
                visitor.Email,
                Visitor.Password,
                Cookies = true,
            }
        );
        var cookies = answer.Headers.GetValues("Set-Cookie").ToDictionary(cookie => cookie[..cookie.IndexOf('=')], StringComparer.Ordinal);
        return (answer, cookies);
    }

    private static string Value(string cookie) => cookie[(cookie.IndexOf('=') + 1)..cookie.IndexOf(';')];

    private sealed record Cookies(string Access, string Refresh, string Csrf)
    {
        public override string ToString() =>
            $"{(Access.Length > 0 ? $"agenticai-access={Access}; " : "")}agenticai-refresh={Refresh}; agenticai-csrf={Csrf}";
    }
}
