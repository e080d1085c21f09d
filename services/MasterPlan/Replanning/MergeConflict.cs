namespace AgenticAi.MasterPlan.Replanning;

/// <summary>Something that people and the new plan both changed, differently. What people wrote holds until somebody decides otherwise.</summary>
/// <param name="Field"><c>title</c>, <c>excluded</c>, or <c>task</c> when the task itself is gone.</param>
/// <param name="Base">What the plan before said.</param>
/// <param name="Ours">What people set.</param>
/// <param name="Theirs">What the new plan says; empty when it has no such task.</param>
internal sealed record MergeConflict(string TaskId, string Field, string Base, string Ours, string Theirs);
