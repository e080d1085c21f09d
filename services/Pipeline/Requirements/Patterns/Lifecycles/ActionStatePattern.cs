using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"`POST /events/{id}/publish` -> 200, only from draft": the action leads to the state of its name.</summary>
internal sealed class ActionStatePattern : IPattern
{
    public string Name => "action-states";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var (statement, operation, entity, status) in ActionMoves.Find(context).ToList())
        {
            var from = statement.AllClauses.SelectMany(clause => clause.Complements).FirstOrDefault(complement => complement is { Preposition: "from", Phrase: { } phrase } && status.EnumValues.Contains(phrase.Head));
            if (from is not null)
            {
                ActionMoves.Add(context, statement, operation, entity, status, [from.Phrase!.Head], WordForms.ResultState(ActionMoves.Verb(operation)));
                context.Claim(statement, from.Span);
            }
        }
    }
}
