using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"mark a booking as attended", "set the parcel to delivered": moves that are named by their target.</summary>
internal static partial class MarkedStates
{
    /// <summary>The state that the clause marks rows of the entity with; null when it marks none.</summary>
    public static string? Target(Entity entity, Clause clause) =>
        clause.Verb?.Lemma is "mark" or "set" or "flag" or "declare" or "report" or "record" && State().Match(clause.Text) is { Success: true } match
            ? entity.FindValue(match.Groups["state"].Value)?.Value
            : null;

    public static bool IsMove(Entity entity, Operation operation, Clause clause) =>
        Target(entity, clause) is { } state
        && entity.Lifecycle?.Transitions.Exists(move => move.To == state && move.Operations.Contains(operation.Id)) == true;

    [GeneratedRegex(@"\b(?:as|to) (?:being )?`?(?<state>\w+)`?", RegexOptions.IgnoreCase)]
    private static partial Regex State();
}
