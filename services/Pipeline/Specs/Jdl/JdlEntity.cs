using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.Jdl;

/// <param name="Comment">The doc comment before it; empty for none.</param>
public sealed record JdlEntity(string Name, IReadOnlyList<JdlField> Fields, string Comment, SourceSpan Source);
