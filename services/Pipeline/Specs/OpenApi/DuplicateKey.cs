using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.OpenApi;

internal static class DuplicateKey
{
    public static SpecProblem Problem(string key, SourceSpan second, SourceSpan first) =>
        new("duplicate-key", $"The key '{key}' is already there at line {first.Line}.", "Keep one of the two.", second, second.File);
}
