using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Descriptions of refusals: those that say when, as the note that prose would write ("the loan was already returned: 409").</summary>
internal static partial class RefusalWords
{
    // What a status means anyway says nothing about when it is answered.
    private static readonly HashSet<string> Empty = new(
        (
            "a an the or and of in is was are be been not no for with this that your you it its by to has have "
            + "invalid bad request validation error errors input malformed unprocessable entity content failed failure fails wrong missing incorrect body payload parameter "
            + "parameters data supplied valid unexpected problem syntax query field fields value values response "
            + "unauthorized unauthenticated forbidden access denied allowed permitted authorized permission permissions insufficient rights "
            + "conflict gone found such exist exists doesn't does unknown resource object item id key given specified provided requested "
            + "method media type unsupported acceptable locked timeout"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    // These say when by themselves.
    private static readonly HashSet<string> Telling = new(["412", "423", "428", "429"], StringComparer.Ordinal);

    /// <returns>Null for statuses that are no refusals, and for words that only name the status.</returns>
    public static string? Note(string status, string description)
    {
        if (status is not ['4', _, _] || status == "401" || !char.IsAsciiDigit(status[1]))
        {
            return null;
        }

        var clause = Lead().Replace(description.Trim(), "").TrimEnd('.', ' ');
        var isTelling = Telling.Contains(status) || (!Names(status, clause) && Word().Matches(clause).Any(word => !Empty.Contains(word.Value)));
        return isTelling && clause.Length > 0 && !clause.Contains('\n', StringComparison.Ordinal)
            ? $"{char.ToLowerInvariant(clause[0])}{clause[1..]}: {status}"
            : null;
    }

    private static bool Names(string status, string clause) =>
        status switch
        {
            "404" => Missing().IsMatch(clause) && !Condition().IsMatch(clause),
            "400" or "422" => Invalid().IsMatch(clause) && !Condition().IsMatch(clause),
            _ => false,
        };

    [GeneratedRegex(
        @"^(?:(?:conflict|forbidden|gone|not found|bad request|unprocessable entity|refused|4\d\d)\s*[-:,.]\s*)?(?:(?:returned|refused|answered|occurs|happens)?\s*(?:if|when|because)\s+)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Lead();

    [GeneratedRegex(@"[\p{L}']+")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(?:not found|no such|no matching|not be found|does not exist|doesn't exist|do not exist|not exist|unknown|missing|not available)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Missing();

    [GeneratedRegex(@"\b(invalid|malformed|validation|bad)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Invalid();

    [GeneratedRegex(@"\b(if|when|unless|because|or not|or is)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Condition();
}
