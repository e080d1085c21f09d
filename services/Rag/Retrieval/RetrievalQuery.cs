using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Rag.Retrieval;

/// <summary>What patterns are wanted for: work of a signature, or work that a text describes; one of them is given.</summary>
public sealed record RetrievalQuery(
    [StringLength(2_000, MinimumLength = 1)] string? Text = null,
    [StringLength(500, MinimumLength = 1)] string? Signature = null,
    [Range(1, 100)] int Limit = 10
);
