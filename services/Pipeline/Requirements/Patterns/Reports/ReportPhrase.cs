using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Reports;

/// <summary>Words that ask for a list of certain rows: "all overdue loans with the member's name and the days overdue".</summary>
/// <param name="Rows">What stands in its lines, with all that hangs on the noun.</param>
/// <param name="Complements">What hangs on the verb instead: "in a given month".</param>
/// <param name="Who">The one who gets it; null when nobody is named.</param>
/// <param name="Lead">The words that announce it: "The desk wants lists".</param>
/// <param name="IsNamed">The text calls it a list or a report, so plain conditions make one too.</param>
internal sealed record ReportPhrase(NounPhrase Rows, IReadOnlyList<Complement> Complements, NounPhrase? Who, TextSpan? Lead, bool IsNamed)
{
    /// <summary>Everything beside the noun's own modifiers.</summary>
    public IEnumerable<Complement> All => Rows.Complements.Concat(Complements);
}
