using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.Jdl;

/// <param name="Value">What follows <c>with</c>; empty for none.</param>
/// <param name="Entities">Names; <c>*</c> for all.</param>
public sealed record JdlOption(string Name, string Value, IReadOnlyList<string> Entities, IReadOnlyList<string> Except, SourceSpan Source)
{
    public bool Covers(string entity) =>
        !Except.Contains(entity, StringComparer.Ordinal)
        && (Entities.Contains(entity, StringComparer.Ordinal) || Entities.Contains("*", StringComparer.Ordinal));
}
