using System.Text;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AgenticAi.ServiceDefaults.Tests.Tokens;

public sealed class InternalTokensTests
{
    private const string Key = "a key of the tests that is long enough for HS256";
    private static readonly Caller Somebody = new("0197b6a4-0000-7000-8000-000000000001", "ada@example.com", Caller.User);

    private readonly MovableClock _clock = new();

    [Fact]
    public void Says_who_asks()
    {
        var identity = Tokens().Read(Tokens().For(Somebody)).ShouldNotBeNull();

        Caller.Of(new(identity)).ShouldBe(Somebody);
    }

    [Fact]
    public void Ends_after_a_minute()
    {
        var token = Tokens().For(Somebody);
        _clock.Now += TimeSpan.FromSeconds(75);

        Tokens().Read(token).ShouldBeNull();
    }

    [Fact]
    public void Is_made_anew_before_it_gets_old()
    {
        var tokens = Tokens();
        var first = tokens.For(Somebody);
        tokens.For(Somebody).ShouldBe(first);
        _clock.Now += TimeSpan.FromSeconds(30);

        tokens.For(Somebody).ShouldNotBe(first);
    }

    [Fact]
    public void Refuses_a_token_of_another_key() =>
        Tokens("another key that is long enough for HS256 as well").Read(Tokens().For(Somebody)).ShouldBeNull();

    [Fact]
    public void Refuses_a_token_without_a_signature()
    {
        var payload = Tokens().For(Somebody).Split('.')[1];
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");

        Tokens().Read($"{header}.{payload}.").ShouldBeNull();
    }

    [Fact]
    public void Refuses_a_token_whose_claims_were_changed()
    {
        var parts = Tokens().For(Somebody).Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("\"user\"", "\"administrator\"", StringComparison.Ordinal);

        Tokens().Read($"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}").ShouldBeNull();
    }

    [Theory]
    [InlineData("agenticai", "agenticai")]
    [InlineData("somebody", "agenticai-services")]
    public void Refuses_a_token_of_another_issuer_or_for_another_audience(string issuer, string audience)
    {
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Key));
        var token = new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer,
                Audience = audience,
                Expires = DateTime.UtcNow.AddMinutes(5),
                SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
            }
        );

        Tokens().Read(token).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a.b.c")]
    public void Refuses_what_is_no_token(string text) => Tokens().Read(text).ShouldBeNull();

    private InternalTokens Tokens(string key = Key) => new(Options.Create(new TokenOptions { Key = key }), _clock);

    private sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
