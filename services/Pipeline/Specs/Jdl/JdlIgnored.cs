using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.Jdl;

/// <param name="IsDemand">It would change what the application does, so that leaving it out has to be told.</param>
public sealed record JdlIgnored(string What, SourceSpan Source, bool IsDemand = false);
