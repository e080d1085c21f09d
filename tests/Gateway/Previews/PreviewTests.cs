using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Previews;

[Collection(GatewayTests.Name)]
public sealed class PreviewTests(GatewaySystem system)
{
    [Fact]
    public async Task A_browser_is_sent_to_an_address_that_needs_no_cookies_and_reaches_only_that_application()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var address = await AddressAsync(visitor, "/api/executions/7/preview/pages/a%20b?x=1");
        address.ShouldEndWith("/pages/a%20b?x=1");

        using var sandbox = system.Gateway.Caller();
        var told = await sandbox
            .SendAsync(HttpMethod.Post, address, new { a = 1 }, ("Origin", "null"), ("Authorization", "Bearer of-the-application"))
            .JsonAsync();

        told.Text("path").ShouldBe("/api/executions/7/preview/pages/a b");
        told.Text("query").ShouldBe("?x=1");
        told["headers"]!.Text("X-Application-Authorization").ShouldBe("Bearer of-the-application");
        told["headers"]!.Text("Authorization").ShouldNotContain("of-the-application");
    }

    [Fact]
    public async Task Its_pages_may_call_their_own_server_though_they_are_of_no_origin()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var address = await AddressAsync(visitor, "/api/executions/7/preview/api/books");
        using var sandbox = system.Gateway.Caller();

        var answer = await sandbox.SendAsync(HttpMethod.Get, address, null, ("Origin", "null"));
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");

        var preflight = await sandbox.SendAsync(
            HttpMethod.Options,
            address,
            null,
            ("Origin", "null"),
            ("Access-Control-Request-Method", "PUT"),
            ("Access-Control-Request-Headers", "authorization,content-type")
        );
        preflight.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("authorization");
    }

    [Fact]
    public async Task A_redirection_stays_within_the_ticket()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var address = await AddressAsync(visitor, "/api/executions/7/preview/redirect");
        using var sandbox = system.Gateway.Caller();

        var answer = await sandbox.SendAsync(HttpMethod.Get, address);
        answer.Headers.Location!.OriginalString.ShouldBe(address.Replace("/redirect", "/elsewhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_or_made_up_ticket_opens_nothing()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var address = await AddressAsync(visitor, "/api/executions/7/preview/");
        using var sandbox = system.Gateway.Caller();

        await sandbox.SendAsync(HttpMethod.Get, address.Replace("/preview/", "/preview/A")).ShouldBeAsync(HttpStatusCode.Unauthorized);
        await sandbox.SendAsync(HttpMethod.Get, "/preview/x/").ShouldBeAsync(HttpStatusCode.Unauthorized);
        await visitor.Client.SendAsync(HttpMethod.Get, "/preview/x.y/").ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_ticket_ends_with_its_session()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var address = await AddressAsync(visitor, "/api/executions/7/preview/");
        using var sandbox = system.Gateway.Caller();
        await sandbox.SendAsync(HttpMethod.Get, address).ShouldBeAsync(HttpStatusCode.OK);

        await visitor.Client.SendAsync(HttpMethod.Post, "/api/auth/logout").ShouldBeAsync(HttpStatusCode.NoContent);
        await sandbox.SendAsync(HttpMethod.Get, address).ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Programs_with_tokens_are_not_sent_elsewhere()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var told = await visitor.Client.SendAsync(HttpMethod.Get, "/api/executions/7/preview/health").JsonAsync();
        told.Text("path").ShouldBe("/api/executions/7/preview/health");
    }

    private async Task<string> AddressAsync(Visitor visitor, string path)
    {
        using var browser = system.Gateway.Caller();
        var answer = await browser.SendAsync(HttpMethod.Get, path, null, ("Cookie", $"agenticai-access={visitor.AccessToken}"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }
}
