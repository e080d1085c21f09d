using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Sessions;

[Collection(GatewayTests.Name)]
public sealed class RotationTests(GatewaySystem system)
{
    [Fact]
    public async Task A_refresh_token_yields_new_tokens()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var (access, refresh) = (visitor.AccessToken, visitor.RefreshToken);
        await visitor.RefreshAsync();

        visitor.AccessToken.ShouldNotBe(access);
        visitor.RefreshToken.ShouldNotBe(refresh);
        await visitor.Client.SendAsync(HttpMethod.Get, "/api/auth/me").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refresh_token_that_comes_twice_ends_the_session_for_both()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var stolen = visitor.RefreshToken;
        await visitor.RefreshAsync();

        await RefreshAsync(stolen).ShouldBeAsync(HttpStatusCode.Unauthorized);
        await RefreshAsync(visitor.RefreshToken).ShouldBeAsync(HttpStatusCode.Unauthorized);
        await visitor.Client.SendAsync(HttpMethod.Get, "/api/auth/me").ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Of_two_that_come_at_once_with_the_same_token_at_most_one_is_served()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RefreshAsync(visitor.RefreshToken)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
    }

    [Fact]
    public async Task A_reuse_leaves_other_sessions_of_the_account_alone()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var elsewhere = new Visitor(system.Other.Caller(), visitor.Email);
        await elsewhere.SignInAsync(Visitor.Password);
        var stolen = visitor.RefreshToken;
        await visitor.RefreshAsync();
        await RefreshAsync(stolen).ShouldBeAsync(HttpStatusCode.Unauthorized);

        await elsewhere.RefreshAsync();
    }

    [Fact]
    public async Task Signing_out_counts_at_every_gateway_at_once()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        using var elsewhere = system.Other.Caller();
        Task<HttpResponseMessage> AskAsync() =>
            elsewhere.SendAsync(HttpMethod.Get, "/api/auth/me", null, ("Authorization", $"Bearer {visitor.AccessToken}"));
        await AskAsync().ShouldBeAsync(HttpStatusCode.OK);

        await visitor.Client.SendAsync(HttpMethod.Post, "/api/auth/logout").ShouldBeAsync(HttpStatusCode.NoContent);

        await visitor.Client.SendAsync(HttpMethod.Get, "/api/auth/me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Eventually.ShouldBeAsync(async () => (await AskAsync()).StatusCode == HttpStatusCode.Unauthorized);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        await RefreshAsync(visitor.RefreshToken).ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions()
    {
        const string Next = "Another-long-one-2";
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var elsewhere = new Visitor(system.Gateway.Caller(), visitor.Email);
        await elsewhere.SignInAsync(Visitor.Password);

        await visitor
            .Client.SendAsync(HttpMethod.Post, "/api/auth/password", new { Current = "wrong", New = Next })
            .ShouldBeAsync(HttpStatusCode.BadRequest);
        await visitor
            .Client.SendAsync(HttpMethod.Post, "/api/auth/password", new { Current = Visitor.Password, New = Next })
            .ShouldBeAsync(HttpStatusCode.NoContent);

        await visitor.Client.SendAsync(HttpMethod.Get, "/api/auth/me").ShouldBeAsync(HttpStatusCode.OK);
        await elsewhere.Client.SendAsync(HttpMethod.Get, "/api/auth/me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        await elsewhere.SignInAsync(Next);
    }

    private async Task<HttpResponseMessage> RefreshAsync(string refreshToken)
    {
        using var client = system.Gateway.Caller();
        return await client.SendAsync(HttpMethod.Post, "/api/auth/refresh", new { refreshToken });
    }
}
