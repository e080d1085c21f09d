using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.Jdl;

/// <param name="Kind">OneToOne, OneToMany, ManyToOne or ManyToMany.</param>
public sealed record JdlRelationship(string Kind, JdlSide From, JdlSide To, bool IsBuiltIn, SourceSpan Source);
