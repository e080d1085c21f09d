namespace AgenticAi.Contracts.Plans;

/// <summary>All that an execution needs of a plan.</summary>
/// <param name="Model">The application model in its canonical JSON. Everything else about the application follows from it and the target.</param>
/// <param name="Product">Identifies the build of the product that made the plan; workers of the same build go first.</param>
/// <param name="Tasks">In the order of their dependencies.</param>
/// <param name="Phases">The five phases that made it.</param>
/// <param name="Withheld">Why it may not be executed (yet), for people; null when it may.</param>
/// <param name="Previous">The build that it continues, if any.</param>
public sealed record PlanBundle(
    Guid PlanId,
    int Version,
    Guid ProjectId,
    string Title,
    string Target,
    string Product,
    string Model,
    IReadOnlyList<PlannedWork> Tasks,
    IReadOnlyList<PlanPhase> Phases,
    PreviousBuild? Previous = null,
    string? Withheld = null
);
