namespace AgenticAi.MasterPlan.Editing;

/// <summary>All questions of a plan, what was not understood first.</summary>
internal sealed record QuestionList(IReadOnlyList<QuestionView> Items);
