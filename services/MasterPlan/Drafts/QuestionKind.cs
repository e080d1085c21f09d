namespace AgenticAi.MasterPlan.Drafts;

internal enum QuestionKind
{
    /// <summary>The specification is silent, so something was guessed.</summary>
    Assumption,

    /// <summary>Words that nothing was made of.</summary>
    NotUnderstood,
}
