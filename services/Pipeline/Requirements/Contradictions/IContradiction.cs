using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Contradictions;

/// <summary>Statements that can't both hold, though no single facet got two values.</summary>
internal interface IContradiction
{
    string Name { get; }

    /// <summary>Records each pair as a conflict with both sources.</summary>
    void Find(InferenceContext context);
}
