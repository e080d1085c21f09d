using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>What is known about one facet of one element. <paramref name="Source"/> is null for a guess without words.</summary>
internal sealed record Fact(object? Value, bool IsGuess, SourceSpan? Source);
