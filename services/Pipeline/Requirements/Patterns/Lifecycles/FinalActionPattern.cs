using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>An action such as cancelling, or closing what was closed at first, of which no rule says where it starts is possible in every state that is not final. A guess, so it waits until the rules are read.</summary>
internal sealed class FinalActionPattern : IPattern
{
    public string Name => "final-actions";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var (statement, operation, entity, status) in ActionMoves.Find(context).ToList())
        {
            var to = WordForms.ResultState(ActionMoves.Verb(operation));
            var isWayBack = entity.Lifecycle is { } lifecycle && to == lifecycle.Initial;
            if (
                !(Liveness.IsVoid(to) || isWayBack)
                || entity.Lifecycle?.Transitions.Exists(move => move.Operations.Contains(operation.Id) || move.To == to) == true
            )
            {
                continue;
            }

            ActionMoves.Add(
                context,
                statement,
                operation,
                entity,
                status,
                [.. status.EnumValues.Where(value => value != to && !Liveness.IsVoid(value))],
                to
            );
            context.Assume(
                ElementId.Lifecycle(entity.Name),
                $"{ActionMoves.Verb(operation)} is possible in every state that is not final, because nothing is said about it.",
                statement.Requirement.Source
            );
        }
    }
}
