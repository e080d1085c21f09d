using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.Jdl;

public sealed record JdlIgnored(string What, SourceSpan Source);
