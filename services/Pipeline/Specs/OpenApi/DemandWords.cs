using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Tells sentences that demand something from those that only describe: most descriptions repeat what the document says formally.</summary>
internal static partial class DemandWords
{
    public static bool In(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(
        """
            \b(must|shall|only|cannot|can't|can\ not|may\ not|not\ allowed|not\ permitted|at\ most|at\ least|no\ more\ than|unless|forbidden|prohibited|expires?|requires
            |already|never|always|not\ (before|after)|(no|not)\ (later|earlier)\ than|within\ \d+|required\ (if|when|for|unless)|automatically|as\ long\ as|exactly\ one)\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Pattern();
}
