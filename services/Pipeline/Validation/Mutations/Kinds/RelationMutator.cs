using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>Rules between rows.</summary>
internal sealed class RelationMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model) =>
        from entity in model.Domain.Entities
        from relation in entity.Relations
        from mutation in Of(model, entity, relation)
        select mutation;

    private static IEnumerable<Mutation> Of(ApplicationModel model, Entity entity, Relation relation)
    {
        Mutation Relax(string facet, string name, Action<ApplicationModel, Relation> change) =>
            new(
                facet,
                ElementId.Relation(entity.Name, relation.Name, facet),
                name,
                copy => change(copy, copy.Domain.FindEntity(entity.Name)!.FindRelation(relation.Name)!)
            );
        var fields = FieldsOf(model, entity.Name, relation.Name).ToList();
        if (relation.Acyclic)
        {
            yield return Relax("acyclic", "circles", (_, changed) => changed.Acyclic = false);
        }

        if (relation.MinItems > 0 && fields.Count > 0)
        {
            yield return Relax("min-items", "none", (_, changed) => changed.MinItems = 0);
        }

        if (relation is { Required: true, Kind: RelationKind.ManyToOne or RelationKind.OneToOne } && fields.Exists(field => field.Required))
        {
            yield return Relax(
                "required",
                "may be left out",
                (copy, changed) =>
                {
                    changed.Required = false;
                    FieldsOf(copy, entity.Name, relation.Name).ToList().ForEach(field => field.Required = false);
                }
            );
        }

        if (
            relation is { OnDelete: not DeleteBehavior.Cascade, Kind: RelationKind.ManyToOne }
            && model.Api.Operations.Exists(operation =>
                operation.Kind == OperationKind.Delete && operation.Entity == relation.Target && operation.Guards.Count == 0
            )
        )
        {
            yield return Relax("on-delete", "goes too", (_, changed) => changed.OnDelete = DeleteBehavior.Cascade);
        }
    }

    private static IEnumerable<BodyField> FieldsOf(ApplicationModel model, string entity, string member) =>
        model.Api.Bodies.Where(body => body.Entity == entity).SelectMany(body => body.Fields).Where(field => field.Member == member);
}
