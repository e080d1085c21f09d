using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

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
            else
            {
                AddVoidState(context, operation, entity, status);
            }
        }
    }

    // Rules that count rows need to know early that some of them will not count: a refunded order, a cancelled booking.
    private static void AddVoidState(InferenceContext context, Operation operation, Entity entity, Attribute status)
    {
        var to = WordForms.ResultState(ActionMoves.Verb(operation));
        if (Liveness.IsVoid(to) && !status.EnumValues.Exists(Liveness.IsVoid) && entity.Lifecycle?.Transitions.Exists(move => move.Operations.Contains(operation.Id)) != true)
        {
            status.EnumValues.Add(to);
            context.Changed();
        }
    }
}
