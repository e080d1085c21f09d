namespace AgenticAi.MasterPlan.Editing;

/// <summary>What people changed of a task; null is what was generated.</summary>
internal sealed class TaskEdit
{
    public Guid PlanId { get; init; }

    public required string TaskId { get; init; }

    public string? Title { get; set; }

    public string? Notes { get; set; }

    /// <summary>Higher is done earlier within a level; 0 is usual.</summary>
    public int? Priority { get; set; }

    /// <summary>It is not done.</summary>
    public bool? Excluded { get; set; }

    public required string EditedBy { get; set; }

    public DateTimeOffset EditedAt { get; set; }

    public bool IsEmpty() => Title is null && Notes is null && Priority is null && Excluded is null;
}
