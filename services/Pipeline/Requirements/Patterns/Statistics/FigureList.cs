using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Statistics;

/// <summary>Cuts "gives the number of issues for each status, the median hours ..., and the five members ..." into its figures.</summary>
internal static partial class FigureList
{
    public static IEnumerable<(TextSpan Span, NounPhrase Phrase)> Of(Statement statement)
    {
        if (Lead().Match(statement.Text) is not { Success: true } lead)
        {
            yield break;
        }

        var start = lead.Index + lead.Length;
        foreach (Match item in Item().Matches(statement.Text, start))
        {
            var span = new TextSpan(item.Index, item.Length);
            var text = span.In(statement.Text).Trim(' ', ',', '.');
            var clauses = EnglishAnalyzer.AnalyzeList(text, statement.Terms);
            if (clauses is [{ Subject: { } phrase }])
            {
                yield return (span, phrase);
            }
        }
    }

    [GeneratedRegex(@"`?\s+(?:gives|returns|answers|shows|contains|tells|has)(?: with)?:?\s+(?=(?:the|an?|how)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:and )?(?:the|an?) .+?(?=,? and the |, (?:and )?(?:the|an?) |\.$|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Item();
}
