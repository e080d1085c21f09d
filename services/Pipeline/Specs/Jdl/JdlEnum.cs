using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.Jdl;

/// <param name="Values">Names; the display texts beside them are not part of the data.</param>
public sealed record JdlEnum(string Name, IReadOnlyList<string> Values, string Comment, SourceSpan Source);
