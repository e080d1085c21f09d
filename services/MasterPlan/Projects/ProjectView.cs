using AgenticAi.ServiceDefaults.Projects;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>A project as its members see it.</summary>
/// <param name="Personal">Somebody's own, made on first use.</param>
/// <param name="Role">The reader's.</param>
internal sealed record ProjectView(
    Guid Id,
    string Name,
    string Description,
    bool RequireApproval,
    bool Personal,
    ProjectRole Role,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
)
{
    public static ProjectView Of(Project project, ProjectRole role) =>
        new(
            project.Id,
            project.Name,
            project.Description,
            project.RequireApproval,
            project.PersonalOf is not null,
            role,
            project.Version,
            project.CreatedAt,
            project.UpdatedAt
        );
}
