using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Ends the reading of a YAML or JSON text that can't be continued. It never leaves <see cref="OpenApiReader"/>.</summary>
internal sealed class TreeProblemException(string code, string message, string remedy, SourceSpan source) : Exception(message)
{
    public SpecProblem Problem { get; } = new(code, message, remedy, source, source.File);
}
