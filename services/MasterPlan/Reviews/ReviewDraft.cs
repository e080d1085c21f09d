using System.ComponentModel.DataAnnotations;

namespace AgenticAi.MasterPlan.Reviews;

/// <summary>Body of an approval or a rejection.</summary>
public sealed record ReviewDraft([StringLength(4_000)] string? Comment = null);
