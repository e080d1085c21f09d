using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using AgenticAi.Gateway.Accounts;
using AgenticAi.Gateway.Sessions;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.Tests.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AgenticAi.Gateway.Tests.Access;

[Collection(GatewayTests.Name)]
public sealed class TokenTests(GatewaySystem system)
{
    private static readonly IOptions<TokenOptions> Key = Options.Create(new TokenOptions { Key = GatewaySystem.Key });

    [Fact]
    public async Task A_good_token_tells_who_asks()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);

        var me = await visitor.Client.SendAsync(HttpMethod.Get, "/api/auth/me").JsonAsync();
        me.Text("email").ShouldBe(visitor.Email);
        me.Text("role").ShouldBe(Caller.User);
        me["permissions"]!.AsArray().Select(permission => permission!.ToString()).ShouldBe(["read", "write", "keys"]);
    }

    [Fact]
    public async Task Without_a_token_nothing_opens()
    {
        var answer = await system.Gateway.Caller().GetAsync("/api/executions");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("")]
    public Task What_is_no_token_is_refused(string token) => ShouldBeRefusedAsync($"Bearer {token}");

    [Theory]
    [InlineData("Basic cm9vdDpyb290")]
    [InlineData("Bearer")]
    [InlineData("Bearer ak_0123456789012345678901234567890123456789012")]
    public Task Other_proofs_are_refused(string header) => ShouldBeRefusedAsync(header);

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        var good = (await Visitor.ComeAsync(system.Gateway)).AccessToken.Split('.');
        var header = Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8);

        await ShouldBeRefusedAsync($"Bearer {header}.{good[1]}.");
        await ShouldBeRefusedAsync($"Bearer {header}.{good[1]}.{good[2]}");
    }

    [Fact]
    public async Task A_token_that_somebody_changed_is_refused()
    {
        var good = (await Visitor.ComeAsync(system.Gateway)).AccessToken.Split('.');
        var claims = JsonSerializer.Deserialize<Dictionary<string, object>>(Base64Url.DecodeFromChars(good[1]))!;
        claims["role"] = Caller.Administrator;

        await ShouldBeRefusedAsync($"Bearer {good[0]}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}.{good[2]}");
    }

    [Fact]
    public async Task Only_our_own_signature_issuer_and_audience_count()
    {
        await ShouldBeRefusedAsync($"Bearer {Forged(key: new string('x', 64))}");
        await ShouldBeRefusedAsync($"Bearer {Forged(algorithm: SecurityAlgorithms.HmacSha512)}");
        await ShouldBeRefusedAsync($"Bearer {Forged(issuer: "somebody")}");
        await ShouldBeRefusedAsync($"Bearer {Forged(audience: "agenticai-services")}");
        await ShouldBeRefusedAsync($"Bearer {Forged(key: GatewaySystem.Key)}");
    }

    [Fact]
    public Task A_token_of_our_services_is_refused()
    {
        var inside = new InternalTokens(Key, TimeProvider.System).For(new Caller(Guid.Empty.ToString(), "x", Caller.Administrator));
        return ShouldBeRefusedAsync($"Bearer {inside}");
    }

    [Fact]
    public async Task A_token_ends_after_fifteen_minutes()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var session = Guid.Parse(new JsonWebToken(visitor.AccessToken).GetClaim("sid").Value);

        await ShouldBeRefusedAsync($"Bearer {Made(session, TimeSpan.FromSeconds(15 * 60 + 1))}");
        using var client = system.Gateway.Caller();
        await client
            .SendAsync(HttpMethod.Get, "/api/auth/me", null, ("Authorization", $"Bearer {Made(session, TimeSpan.FromSeconds(14 * 60))}"))
            .ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_token_is_not_made_good_by_a_good_cookie()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        using var client = system.Gateway.Caller();
        await client
            .SendAsync(
                HttpMethod.Get,
                "/api/auth/me",
                null,
                ("Authorization", "Bearer garbage"),
                ("Cookie", $"agenticai-access={visitor.AccessToken}")
            )
            .ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    private async Task ShouldBeRefusedAsync(string authorization)
    {
        using var client = system.Gateway.Caller();
        await client.SendAsync(HttpMethod.Get, "/api/executions", null, ("Authorization", authorization)).ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    private static string Made(Guid session, TimeSpan ago)
    {
        var account = new Account(Guid.CreateVersion7(), "a@example.org", "", Caller.User, Disabled: false, default);
        return new AccessTokens(Key, new Earlier(ago)).For(account, session);
    }

    private static string Forged(
        string? key = null,
        string algorithm = SecurityAlgorithms.HmacSha256,
        string issuer = "agenticai",
        string audience = "agenticai"
    )
    {
        var bytes = key is null ? AccessTokens.DerivedKey(GatewaySystem.Key) : Encoding.UTF8.GetBytes(key);
        var padded = algorithm == SecurityAlgorithms.HmacSha512 ? [.. bytes, .. new byte[64 - bytes.Length]] : bytes;
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer,
                Audience = audience,
                Claims = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["sub"] = Guid.NewGuid().ToString(),
                    ["name"] = "a@example.org",
                    ["role"] = "administrator",
                    ["sid"] = Guid.NewGuid().ToString(),
                },
                SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(padded), algorithm),
            }
        );
    }

    private sealed class Earlier(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - by;
    }
}
