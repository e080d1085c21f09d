using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <param name="Noun">The segment as it is written.</param>
/// <param name="Keys">Parameters directly after it.</param>
internal sealed record PathStep(string Noun, IReadOnlyList<string> Keys)
{
    /// <summary>PascalCase singular.</summary>
    public string Name => Naming.Pascal(WordForms.Singular(Naming.Phrase(Noun)));
}
