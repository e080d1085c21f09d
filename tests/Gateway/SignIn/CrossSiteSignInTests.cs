using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.SignIn;

[Collection(GatewayTests.Name)]
public sealed class CrossSiteSignInTests(GatewaySystem system)
{
    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_page_of_another_site_signs_nobody_in(string name, string value)
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);

        await LogInAsync(system.Gateway, visitor, (name, value)).ShouldBeAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Our_own_pages_and_those_that_may_call_the_API_sign_people_in()
    {
        var gateway = system.Start(("Edge:AllowedOrigins:0", "https://friend.example"));
        var visitor = await Visitor.ComeAsync(gateway);

        await LogInAsync(gateway, visitor, ("Origin", gateway.Address.GetLeftPart(UriPartial.Authority))).ShouldBeAsync(HttpStatusCode.OK);
        await LogInAsync(gateway, visitor, ("Origin", "https://friend.example")).ShouldBeAsync(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> LogInAsync(GatewayHost gateway, Visitor visitor, params (string, string)[] headers)
    {
        using var client = gateway.Caller();
        return await client.SendAsync(HttpMethod.Post, "/api/auth/login", new { visitor.Email, Visitor.Password }, headers);
    }
}
