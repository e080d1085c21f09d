using AgenticAi.ServiceDefaults.Projects;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>A member of a project.</summary>
internal sealed record MemberView(Guid Id, string UserId, string? Email, ProjectRole Role, DateTimeOffset AddedAt)
{
    public static MemberView Of(ProjectMember member) => new(member.Id, member.UserId, member.Email, member.Role, member.AddedAt);
}
