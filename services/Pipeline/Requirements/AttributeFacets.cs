using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements;

internal static class AttributeFacets
{
    /// <summary>Ids of an attribute and of each limit that clients can run into.</summary>
    public static IEnumerable<string> Of(Entity entity, Attribute attribute)
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
            ("multiple-of", attribute.MultipleOf is not null),
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
