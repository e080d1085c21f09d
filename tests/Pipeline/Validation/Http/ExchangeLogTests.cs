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
}
