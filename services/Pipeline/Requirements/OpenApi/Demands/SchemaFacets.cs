using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

internal static class SchemaFacets
{
    /// <summary>Ids of the limits that a schema puts on what is kept; empty for schemas that only wrap or answer.</summary>
    public static IEnumerable<string> Of(ApiSchema schema, Draft draft)
    {
        var resource = draft.Resources.All.FirstOrDefault(candidate =>
            candidate.Reads.Contains(schema.Core) || candidate.Writes.Contains(schema.Core)
        );
        return resource is null
            ? []
            : schema
                .Properties.SelectMany(property => Of(property, resource))
                .Concat(schema.Kinds.Count == 0 ? [] : resource.Entity.Invariants.Select(invariant => ElementId.Guard(invariant.Id)))
                .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Of(ApiProperty property, Resource resource)
    {
        var entity = resource.Entity;
        if (!resource.Members.TryGetValue(property.Name, out var member))
        {
            return [];
        }

        return member.Kind switch
        {
            MemberKind.Attribute => AttributeFacets.Of(entity, entity.FindAttribute(member.Name)!),
            MemberKind.Reference or MemberKind.One or MemberKind.Many or MemberKind.Parts => OfRelation(entity, entity.FindRelation(member.Name)!),
            _ => [],
        };
    }

    private static IEnumerable<string> OfRelation(Entity entity, Relation relation)
    {
        yield return ElementId.Relation(entity.Name, relation.Name);
        if (relation is { Required: true, ReadOnly: false })
        {
            yield return ElementId.Relation(entity.Name, relation.Name, "required");
        }
    }
}
