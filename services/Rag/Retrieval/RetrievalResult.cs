namespace AgenticAi.Rag.Retrieval;

/// <param name="Items">The best first.</param>
internal sealed record RetrievalResult(IReadOnlyList<RetrievedPattern> Items);
