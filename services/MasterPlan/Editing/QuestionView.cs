using AgenticAi.MasterPlan.Drafts;

namespace AgenticAi.MasterPlan.Editing;

/// <summary>A question with its answer.</summary>
/// <param name="Answer">Null as long as there is none; empty when the assumption was confirmed.</param>
internal sealed record QuestionView(string Id, QuestionKind Kind, string Text, string Words, string Place, string Element, string? Answer)
{
    public static QuestionView Of(PlanQuestion question, PlanAnswer? answer) =>
        new(question.Id, question.Kind, question.Text, question.Words, question.Place, question.Element, answer?.Answer);
}
