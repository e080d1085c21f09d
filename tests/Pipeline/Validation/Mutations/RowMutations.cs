using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Tests.Validation.Mutations;

/// <summary>Rules over whole rows and between them.</summary>
internal static class RowMutations
{
    public static IEnumerable<ModelMutation> Of(ApplicationModel model) => model.Domain.Entities.SelectMany(entity => Of(model, entity));

    private static IEnumerable<ModelMutation> Of(ApplicationModel model, Entity entity)
    {
        ModelMutation Take(string element, string name, Action<Entity> change) => new(element, name, copy => change(copy.Domain.FindEntity(entity.Name)!));
        var isMade = model.Api.Operations.Exists(operation => operation.Kind == OperationKind.Create && operation.Entity == entity.Name);

        foreach (var key in entity.UniqueKeys.Where(key => isMade && !model.Api.Operations.Exists(operation => operation.Entity == entity.Name && operation.MergeOn.Count > 0)))
        {
            yield return Take(ElementId.Unique(entity.Name, key.Members), "twice", changed => changed.UniqueKeys.RemoveAll(other => other.Members.SequenceEqual(key.Members)));
        }

        foreach (var invariant in entity.Invariants)
        {
            yield return Take(ElementId.Guard(invariant.Id), "no rule", changed => changed.Invariants.RemoveAll(other => other.Id == invariant.Id));
        }

        foreach (var relation in entity.Relations)
        {
            ModelMutation Relax(string facet, string name, Action<Relation> change) => Take(ElementId.Relation(entity.Name, relation.Name, facet), name, changed => change(changed.FindRelation(relation.Name)!));
            if (relation.Acyclic)
            {
                yield return Relax("acyclic", "circles", changed => changed.Acyclic = false);
            }

            if (relation.MinItems > 0 && isMade && relation.Kind == RelationKind.ManyToMany)
            {
                yield return Relax("min-items", "none", changed => changed.MinItems = 0);
            }

            if (relation.OnDelete == DeleteBehavior.Refuse && relation.Kind == RelationKind.ManyToOne && model.Api.Operations.Exists(operation => operation.Kind == OperationKind.Delete && operation.Entity == relation.Target && operation.Guards.Count == 0))
            {
                yield return Relax("on-delete", "cascade", changed => changed.OnDelete = DeleteBehavior.Cascade);
            }
        }
    }
}
