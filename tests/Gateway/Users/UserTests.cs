using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Users;

[Collection(GatewayTests.Name)]
public sealed class UserTests(GatewaySystem system)
{
    [Theory]
    [InlineData("/api/users")]
    [InlineData("/api/audit")]
    public async Task Administration_is_for_administrators(string path)
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var administrator = await Visitor.AdministratorAsync(system.Gateway);

        await visitor.Client.SendAsync(HttpMethod.Get, path).ShouldBeAsync(HttpStatusCode.Forbidden);
        await administrator.Client.SendAsync(HttpMethod.Get, path).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_with_all_its_keys()
    {
        var administrator = await Visitor.AdministratorAsync(system.Gateway);
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var id = await visitor.IdAsync();
        var (_, key) = await visitor.MakeKeyAsync();

        var changed = await administrator.Client.SendAsync(HttpMethod.Patch, $"/api/users/{id}", new { Disabled = true }).JsonAsync();
        changed["disabled"]!.GetValue<bool>().ShouldBeTrue();

        await visitor.Client.SendAsync(HttpMethod.Get, "/api/auth/me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        using var ci = system.Gateway.Caller();
        await ci.SendAsync(HttpMethod.Get, "/api/executions", null, ("X-Api-Key", key)).ShouldBeAsync(HttpStatusCode.Unauthorized);
        await ci.SendAsync(HttpMethod.Post, "/api/auth/login", new { visitor.Email, Visitor.Password }).ShouldBeAsync(HttpStatusCode.Unauthorized);
        await ci.SendAsync(HttpMethod.Post, "/api/auth/refresh", new { visitor.RefreshToken }).ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_change_of_nothing_signs_nobody_out()
    {
        var administrator = await Visitor.AdministratorAsync(system.Gateway);
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var id = await visitor.IdAsync();

        await administrator.Client.SendAsync(HttpMethod.Patch, $"/api/users/{id}", new { }).ShouldBeAsync(HttpStatusCode.OK);

        await visitor.Client.SendAsync(HttpMethod.Get, "/api/auth/me").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_role_counts_from_the_next_sign_in_and_ends_the_old_tokens()
    {
        var administrator = await Visitor.AdministratorAsync(system.Gateway);
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var id = await visitor.IdAsync();

        await administrator.Client.SendAsync(HttpMethod.Patch, $"/api/users/{id}", new { Role = "administrator" }).ShouldBeAsync(HttpStatusCode.OK);
        await visitor.Client.SendAsync(HttpMethod.Get, "/api/auth/me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        await visitor.SignInAsync(Visitor.Password);
        await visitor.Client.SendAsync(HttpMethod.Get, "/api/users").ShouldBeAsync(HttpStatusCode.OK);

        await administrator.Client.SendAsync(HttpMethod.Patch, $"/api/users/{id}", new { Role = "user" }).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var administrator = await Visitor.AdministratorAsync(system.Gateway);
        var id = await administrator.IdAsync();

        await administrator.Client.SendAsync(HttpMethod.Patch, $"/api/users/{id}", new { Role = "user" }).ShouldBeAsync(HttpStatusCode.Conflict);
        await administrator.Client.SendAsync(HttpMethod.Patch, $"/api/users/{id}", new { Disabled = true }).ShouldBeAsync(HttpStatusCode.Conflict);
        await administrator.Client.SendAsync(HttpMethod.Patch, $"/api/users/{id}", new { Role = "king" }).ShouldBeAsync(HttpStatusCode.BadRequest);
    }
}
