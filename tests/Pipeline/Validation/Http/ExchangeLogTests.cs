using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Tests.Validation.Http;

public sealed class ExchangeLogTests
{
    [Fact]
    public void Keeps_passwords_and_tokens_out_of_the_evidence()
    {
        var clean = ExchangeLog.Clean("""{"email":"a@example.com","password":"Sec\"ret-1","nested":{"accessToken":"abc"}}""")!;

        clean.ShouldNotContain("ret-1");
        clean.ShouldNotContain("abc");
        clean.ShouldContain("a@example.com");
    }

    [Fact]
    public void Keeps_them_out_of_addresses_and_bare_answers()
    {
        ExchangeLog.CleanUrl("/login?username=ann&password=Secret-1&x=1").ShouldBe("/login?username=ann&password=(redacted)&x=1");
        ExchangeLog.Clean("\"eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl\"").ShouldBe("\"(redacted)\"");
    }
}
