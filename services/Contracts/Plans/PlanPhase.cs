namespace AgenticAi.Contracts.Plans;

/// <summary>A phase of planning that ended.</summary>
/// <param name="Summary">Counts in words: "12 requirements, 4 entities".</param>
public sealed record PlanPhase(int Number, string Name, double Seconds, string Summary);
