using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Access;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>What only one self-registering role makes belongs to the account that made it.</summary>
internal sealed class Makers : IPattern
{
    public string Name => "makers";

    public Stage Stage => Stage.Behavior;

    private static bool ManagesAll(InferenceContext context, Model.Domain.Entity entity, string role) =>
        context
            .Vocabulary.Operations(entity, OperationKind.Patch, OperationKind.Replace, OperationKind.Delete)
            .Any(operation => operation.Access.Grants.Exists(grant => grant.Role == role && grant.Condition is null));

    public void Apply(InferenceContext context)
    {
        foreach (
            var create in context.Model.Api.Operations.Where(operation => operation is { Kind: OperationKind.Create, Entity: not null }).ToList()
        )
        {
            var entity = context.Model.Domain.FindEntity(create.Entity!);
            var unlimited = Everything.Roles(context);
            var roles = create
                .Access.Grants.Where(grant => !unlimited.Contains(grant.Role))
                .Select(grant => context.Vocabulary.Role(grant.Role))
                .ToList();
            if (entity is { Owner: null, ProfileOf: null } && roles is [{ SelfRegistration: true } role] && !ManagesAll(context, entity, role.Name))
            {
                Ownership.Ensure(context, null, entity, role.Name);
                if (entity.Owner is not null)
                {
                    context.Assume(
                        ElementId.Relation(entity.Name, entity.Owner),
                        $"A {context.Vocabulary.PhraseOf(entity)} belongs to the {role.Name} who made it.",
                        create.Source
                    );
                }
            }
        }
    }
}
