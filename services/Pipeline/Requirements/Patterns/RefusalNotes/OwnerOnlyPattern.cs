using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.RefusalNotes;

/// <summary>"Only the cook may change a recipe." in the description of the operation that changes one.</summary>
internal sealed class OwnerOnlyPattern : IPattern
{
    public string Name => "owner-only";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement is { Operations: [_], GivesOperations: false }))
        {
            var span = new TextSpan(0, statement.Text.Length);
            if (
                !statement.IsClaimed(span)
                && context.Model.Api.FindOperation(statement.Operations[0]) is { Entity: { } name } operation
                && context.Model.Domain.FindEntity(name) is { } entity
                && OwnerNote.TryRead(context, statement, span, statement.Text.TrimEnd('.', ' '), operation, entity, operation.Access.OutsiderStatus)
            )
            {
                context.Classify(statement, RequirementKind.Access);
            }
        }
    }
}
