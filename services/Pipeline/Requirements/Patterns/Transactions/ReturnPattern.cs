using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Effects;
using AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;

namespace AgenticAi.Pipeline.Requirements.Patterns.Transactions;

/// <summary>Rows with an optional `returnedAt` are ended by one action, once.</summary>
internal sealed class ReturnPattern : IPattern
{
    public string Name => "returns";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var entity in context.Model.Domain.Entities.Where(entity => entity.Lifecycle is null))
        {
            if (
                Moment.End(entity) is not { Name: "returnedAt", ReadOnly: true } end
                || ActionPaths.Of(context, entity) is not { } row
                || context.Vocabulary.Operation(entity, "return") is not null
            )
            {
                continue;
            }

            var operation = ActionPaths.Add(context, entity, row, "return");
            var id = $"return-{Specs.Language.Naming.Kebab(entity.Name)}";
            operation.Guards.Add(
                new Guard
                {
                    Id = $"{id}-once",
                    Condition = Formula.Equal(Formula.This.Then(end.Name), Formula.Null),
                    Message = "It was returned already.",
                }
            );
            operation.Effects.Add(new SetEffect(Formula.This.Then(end.Name), Moment.Present(end)) { Id = id });
            var source = context.Statements.FirstOrDefault(statement =>
                statement.AllClauses.Any(clause =>
                    clause.Verb?.Lemma is "return" or "take back" or "come back" or "bring back"
                    || (clause.Verb?.Lemma is "take" or "come" or "bring" && clause.Verb.Adverbs.Contains("back"))
                )
            );
            if (source is not null)
            {
                context.Derive(source, ElementId.Operation(operation.Id), ElementId.Effect(id), ElementId.Guard($"{id}-once"));
            }
        }
    }
}
