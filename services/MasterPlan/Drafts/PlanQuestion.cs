namespace AgenticAi.MasterPlan.Drafts;

/// <summary>Something that the specification leaves open.</summary>
/// <param name="Id">The same for the same question in every draft of a plan.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Words">The words that leave it open; empty when there are none.</param>
/// <param name="Place">File, line and column; empty when there is none.</param>
/// <param name="Element">The model element that the guess shaped; empty when nothing was guessed.</param>
internal sealed record PlanQuestion(string Id, QuestionKind Kind, string Text, string Words, string Place, string Element);
