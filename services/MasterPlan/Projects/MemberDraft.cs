using System.ComponentModel.DataAnnotations;
using AgenticAi.ServiceDefaults.Projects;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Somebody with an account who is to be added: by e-mail address or by user id.</summary>
public sealed record MemberDraft(
    [EmailAddress, StringLength(254)] string? Email,
    Guid? UserId,
    [EnumDataType(typeof(ProjectRole))] ProjectRole Role = ProjectRole.Viewer
);
