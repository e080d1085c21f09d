using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Reporting;

/// <summary>What the checks say of one requirement. Computed from evidence only.</summary>
/// <param name="Missing">Elements that no check covers, or one that did not pass.</param>
/// <param name="Checks">Ids of the checks that cover its elements.</param>
/// <param name="NotUnderstood">Its words that no pattern claimed.</param>
public sealed record RequirementVerdict(
    string Id,
    RequirementKind Kind,
    RequirementStatus Status,
    SourceSpan Source,
    IReadOnlyList<string> Elements,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Checks,
    IReadOnlyList<SourceSpan> NotUnderstood
);
