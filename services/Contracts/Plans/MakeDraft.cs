namespace AgenticAi.Contracts.Plans;

/// <summary>Phases 1 to 5 for a specification that the plan service holds already. Made once for a plan and a number, however often it arrives.</summary>
/// <param name="Number">1 for the first draft of a plan; a re-plan makes the next one.</param>
public sealed record MakeDraft(Guid PlanId, int Number) : IMessage;
