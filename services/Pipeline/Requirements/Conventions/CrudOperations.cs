using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Memberships;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>An entity that the text describes without saying how to reach it gets the usual operations, below its parent too where it belongs to one.</summary>
internal sealed class CrudOperations : IPattern
{
    public string Name => "crud-operations";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var entity in context.Model.Domain.Entities.Where(entity => NeedsOperations(context, entity)).ToList())
        {
            var capabilities = Capabilities.Of(context, entity);
            Add(context, entity, capabilities.Count > 0 ? capabilities : All);
        }
    }

    private static readonly IReadOnlyDictionary<OperationKind, Statement?> All = new[]
    {
        OperationKind.List,
        OperationKind.Get,
        OperationKind.Create,
        OperationKind.Replace,
        OperationKind.Patch,
        OperationKind.Delete,
    }.ToDictionary(kind => kind, _ => (Statement?)null);

    private static bool NeedsOperations(InferenceContext context, Entity entity)
    {
        var isPart = context.Model.Domain.Entities.Exists(owner =>
            owner.Relations.Exists(relation => relation.Target == entity.Name && relation.Composition)
        );
        var reached = context
            .Vocabulary.Operations(entity)
            .Any(operation =>
                operation.Kind
                    is OperationKind.List
                        or OperationKind.Get
                        or OperationKind.Create
                        or OperationKind.Replace
                        or OperationKind.Patch
                        or OperationKind.Delete
                        or OperationKind.Link
                && operation.List is not { IsReport: true }
            );
        var described =
            context.Statements.Any(statement =>
                statement.Requirement.Kind == RequirementKind.Data && statement.Requirement.Elements.Any(id => Concerns(id, entity))
            )
            || context.Model.Requirements.Exists(requirement =>
                requirement.Source.Pointer is not null && requirement.Elements.Contains(ElementId.Entity(entity.Name))
            );
        var isHistory = context.Model.Domain.FindChanged(entity) is not null;
        return !isPart && !isHistory && !reached && described && entity != context.Vocabulary.AccountEntity;
    }

    private static bool Concerns(string id, Entity entity) =>
        id == ElementId.Entity(entity.Name) || id.StartsWith($"attribute:{entity.Name}.", StringComparison.Ordinal);

    private static void Add(InferenceContext context, Entity entity, IReadOnlyDictionary<OperationKind, Statement?> kinds)
    {
        var collection = OperationFacts.CollectionPath(context, entity);
        var key = entity.PublicKey ?? "id";
        var parent = Parent(context, entity);
        var onlyBelow = parent is not null && IsBelowMembers(context, parent);
        foreach (
            var (kind, statement) in kinds
                .OrderBy(pair => pair.Key)
                .Where(pair => !entity.Withheld.Contains(pair.Key))
                .Where(pair => !onlyBelow || pair.Key is not (OperationKind.List or OperationKind.Create))
        )
        {
            var onRow = kind is OperationKind.Get or OperationKind.Replace or OperationKind.Patch or OperationKind.Delete;
            OperationFacts.Ensure(
                context,
                statement,
                Method(kind),
                onRow ? $"{collection}/{{{key}}}" : collection,
                kind,
                entity,
                null,
                onRow ? [(entity, key)] : []
            );
        }

        if (parent is not null && kinds.ContainsKey(OperationKind.List))
        {
            var below = $"{OperationFacts.CollectionPath(context, parent)}/{{{parent.PublicKey ?? "id"}}}{collection[collection.LastIndexOf('/')..]}";
            foreach (var kind in new[] { OperationKind.List, OperationKind.Create }.Where(kinds.ContainsKey))
            {
                OperationFacts.Ensure(context, kinds[kind], Method(kind), below, kind, entity, null, [(parent, parent.PublicKey ?? "id")]);
            }
        }
    }

    /// <summary>Who may see what belongs to the parent is decided there, so what is below it is only reached through it.</summary>
    private static bool IsBelowMembers(InferenceContext context, Entity parent) =>
        context.Model.Domain.Memberships.Exists(membership => new MemberConditions(context.Model, membership).Way(parent) is not null);

    /// <summary>The one entity that rows of this one go away with.</summary>
    private static Entity? Parent(InferenceContext context, Entity entity)
    {
        var owners = entity
            .Relations.Where(relation =>
                relation is { Kind: RelationKind.ManyToOne, OnDelete: DeleteBehavior.Cascade }
                && relation.Target != entity.Name
                && relation.Target != context.Vocabulary.AccountEntity?.Name
            )
            .ToList();
        return owners.Count == 1 ? context.Model.Domain.FindEntity(owners[0].Target) : null;
    }

    private static string Method(OperationKind kind) =>
        kind switch
        {
            OperationKind.Create => "POST",
            OperationKind.Replace => "PUT",
            OperationKind.Patch => "PATCH",
            OperationKind.Delete or OperationKind.DeleteAll => "DELETE",
            _ => "GET",
        };
}
