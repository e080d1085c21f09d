using AgenticAi.ServiceDefaults.Projects;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Somebody in a project, known by id, or by e-mail until the first visit.</summary>
internal sealed class ProjectMember
{
    public Guid Id { get; init; }

    public Guid ProjectId { get; init; }

    public string? UserId { get; set; }

    /// <summary>Lower case.</summary>
    public string? Email { get; init; }

    public ProjectRole Role { get; set; }

    public DateTimeOffset AddedAt { get; init; }
}
