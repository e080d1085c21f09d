namespace AgenticAi.MasterPlan.Projects;

/// <summary>Owns plans and executions, and says who may see and change them.</summary>
internal sealed class Project
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    /// <summary>Only approved plans are executed.</summary>
    public bool RequireApproval { get; set; }

    /// <summary>The user whose own project it is; null for all others.</summary>
    public string? PersonalOf { get; init; }

    /// <summary>Counts changes; the entity tag.</summary>
    public int Version { get; set; } = 1;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}
