namespace AgenticAi.MasterPlan.Replanning;

/// <summary>What a re-plan would change.</summary>
/// <param name="Requirements">By their ids with their words.</param>
/// <param name="Elements">Parts of the application model, by their places in it.</param>
/// <param name="Tasks">By their ids.</param>
/// <param name="Files">By their paths; a changed one will be generated anew.</param>
internal sealed record PlanDifference(ElementChanges Requirements, ElementChanges Elements, ElementChanges Tasks, ElementChanges Files);
