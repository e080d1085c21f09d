using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>Connectors such as WHEN, "if" and "then" that stand before the words of a rule and belong to it.</summary>
internal static class LeadingWords
{
    public static TextSpan Cover(Statement statement, TextSpan span) => Cover([.. statement.Tokens], span);

    public static TextSpan Cover(IReadOnlyList<Token> tokens, TextSpan span)
    {
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var token = tokens[i];
            if (token.Span.End > span.Offset)
            {
                continue;
            }

            if (token.Tag is not (WordTag.Subordinator or WordTag.Coordinator or WordTag.Adverb) && !token.Is("as"))
            {
                break;
            }

            span = span.Cover(token.Span);
        }

        return span;
    }
}
