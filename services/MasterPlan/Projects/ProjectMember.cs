using AgenticAi.ServiceDefaults.Projects;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Somebody in a project.</summary>
internal sealed class ProjectMember
{
    public Guid Id { get; init; }

    public Guid ProjectId { get; init; }

    public required string UserId { get; init; }

    /// <summary>In lower case, as it was when the member was added; null for who has none.</summary>
    public string? Email { get; init; }

    public ProjectRole Role { get; set; }

    public DateTimeOffset AddedAt { get; init; }
}
