using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Audits;

/// <summary>"Own" orders, where nothing that came of it looks at the caller.</summary>
internal sealed class OwnershipAudit : IAudit
{
    private const string Caller = "me";

    public IEnumerable<TextSpan> Lost(Statement statement, Reflection reflection, InferenceContext context) =>
        reflection.Mentions(Caller) || !reflection.Elements.Any(id => id.StartsWith("access:", StringComparison.Ordinal))
            ? []
            : statement
                .Tokens.Where(token => token.Is("own") && token.Tag == WordTag.Adjective && statement.IsClaimed(token.Span))
                .Select(token => token.Span);
}
