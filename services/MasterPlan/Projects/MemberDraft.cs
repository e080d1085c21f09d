using System.ComponentModel.DataAnnotations;
using AgenticAi.ServiceDefaults.Projects;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Somebody to be added: by e-mail address or by user id.</summary>
public sealed record MemberDraft(
    [EmailAddress, StringLength(254)] string? Email,
    [StringLength(100, MinimumLength = 1)] string? UserId,
    [EnumDataType(typeof(ProjectRole))] ProjectRole Role = ProjectRole.Viewer
);
