namespace AgenticAi.Rag.Patterns;

/// <summary>How a pattern did for one kind of work.</summary>
/// <param name="Signature">Semantic signature of the work.</param>
internal sealed record PatternUse(string Pattern, string Signature, int Uses, int Succeeded, DateTimeOffset LastUsedAt);
