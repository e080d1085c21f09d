namespace AgenticAi.MasterPlan.Editing;

/// <summary>What somebody said to a question of a plan.</summary>
internal sealed class PlanAnswer
{
    public Guid PlanId { get; init; }

    public required string QuestionId { get; init; }

    public required string Question { get; set; }

    /// <summary>Becomes text of the specification; empty when the assumption was only confirmed.</summary>
    public required string Answer { get; set; }

    public required string AnsweredBy { get; set; }

    public DateTimeOffset AnsweredAt { get; set; }
}
