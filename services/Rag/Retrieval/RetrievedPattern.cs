using AgenticAi.Rag.Patterns;

namespace AgenticAi.Rag.Retrieval;

/// <param name="Score">0 to 1, the product of the next two.</param>
/// <param name="Similarity">0 to 1: how near the nearest kind of work that it shaped is to what was asked.</param>
/// <param name="Confidence">0 to 1: how surely it works for that kind of work.</param>
/// <param name="Signature">That kind of work.</param>
internal sealed record RetrievedPattern(double Score, double Similarity, double Confidence, string Signature, PatternView Pattern);
