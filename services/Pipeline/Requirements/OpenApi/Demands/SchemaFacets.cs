using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

internal static class SchemaFacets
{
    /// <summary>Ids of the limits that a schema puts on what is kept; empty for schemas that only wrap or answer.</summary>
    public static IEnumerable<string> Of(ApiSchema schema, Draft draft)
    {
        var resource = draft.Resources.All.FirstOrDefault(candidate => candidate.Reads.Contains(schema.Core) || candidate.Writes.Contains(schema.Core));
        return resource is null ? [] : schema.Properties.SelectMany(property => Of(property, resource)).Distinct(StringComparer.Ordinal);
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
            MemberKind.Attribute => OfAttribute(entity, entity.FindAttribute(member.Name)!),
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

    private static IEnumerable<string> OfAttribute(Entity entity, Attribute attribute)
    {
        yield return ElementId.Attribute(entity.Name, attribute.Name);
        if (attribute.ReadOnly)
        {
            yield break;
        }

        var facets = new (string Name, bool Holds)[]
        {
            ("type", attribute.Type is not (AttributeType.String or AttributeType.Text or AttributeType.Json)),
            ("required", attribute.Required),
            ("unique", attribute.Unique),
            ("length", attribute.MinLength is not null || attribute.MaxLength is not null),
            ("range", attribute.Min is not null || attribute.Max is not null),
            ("pattern", attribute.Pattern is not null),
            ("enum", attribute.EnumValues.Count > 0),
            ("default", attribute.Default is not null),
        };
        foreach (var facet in facets.Where(facet => facet.Holds))
        {
            yield return ElementId.Attribute(entity.Name, attribute.Name, facet.Name);
        }
    }
}
