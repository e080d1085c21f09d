using System.ComponentModel.DataAnnotations;

namespace AgenticAi.MasterPlan.Editing;

/// <summary>Body of <c>PATCH /api/masterplans/{id}/tasks/{task}</c>; what is left out stays as it is.</summary>
/// <param name="Title">Empty takes the generated one back.</param>
/// <param name="Priority">-100 to 100; higher is done earlier within a level.</param>
/// <param name="Excluded">It is not done.</param>
public sealed record TaskChange(
    [StringLength(200), RegularExpression(@"[^\p{Cc}]*", ErrorMessage = "Write it on one line.")] string? Title = null,
    [StringLength(4_000)] string? Notes = null,
    [Range(-100, 100)] int? Priority = null,
    bool? Excluded = null
);
