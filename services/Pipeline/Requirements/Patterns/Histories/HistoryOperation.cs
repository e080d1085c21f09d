using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;

namespace AgenticAi.Pipeline.Requirements.Patterns.Histories;

/// <summary>Kept changes are listed at <c>/history</c> below their row, oldest first.</summary>
internal sealed class HistoryOperation : IPattern
{
    public string Name => "history-operation";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var changed in context.Model.Domain.Entities.Where(entity => entity.History is not null).ToList())
        {
            var change = context.Model.Domain.FindEntity(changed.History!)!;
            if (context.Vocabulary.Operations(change, OperationKind.List).Any())
            {
                continue;
            }

            var path = $"{OperationFacts.RowPath(context, changed)}/history";
            var list = OperationFacts.Ensure(context, null, "GET", path, OperationKind.List, change, null, [(changed, changed.PublicKey ?? "id")]);
            foreach (
                var statement in context.Statements.Where(statement =>
                    statement.Requirement.Elements.Contains(Model.Provenance.ElementId.Entity(changed.Name) + "#history")
                )
            )
            {
                context.Derive(statement, Model.Provenance.ElementId.Operation(list.Id));
            }
        }
    }
}
