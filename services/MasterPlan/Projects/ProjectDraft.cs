using System.ComponentModel.DataAnnotations;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>What people write about a project.</summary>
/// <param name="RequireApproval">Only approved plans are executed.</param>
public sealed record ProjectDraft(
    [Required, StringLength(200, MinimumLength = 1)] string Name,
    [StringLength(4000)] string? Description,
    bool RequireApproval = false
);
