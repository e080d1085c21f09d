using System.Text;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Graph.Diagrams;

/// <summary>The entities and their relations as Mermaid text (<c>erDiagram</c>).</summary>
public static class EntityDiagram
{
    public static string Mermaid(DomainModel domain)
    {
        var text = new StringBuilder("erDiagram\n");
        foreach (var entity in domain.Entities)
        {
            text.Append($"    {entity.Name} {{\n");
            foreach (var attribute in entity.Attributes)
            {
                text.Append($"        {TypeName(attribute)} {attribute.Name}{(attribute.Unique ? " UK" : "")}\n");
            }

            text.Append("    }\n");
        }

        foreach (var (entity, relation) in StoredRelations(domain))
        {
            text.Append($"    {entity.Name} {Arrow(relation)} {relation.Target} : {relation.Name}\n");
        }

        return text.ToString();
    }

    /// <summary>Relations that store something, so that none is drawn from both of its ends.</summary>
    internal static IEnumerable<(Entity Entity, Relation Relation)> StoredRelations(DomainModel domain) =>
        from entity in domain.Entities
        from relation in entity.Relations
        where relation.Kind != RelationKind.OneToMany && domain.FindEntity(relation.Target) is not null
        select (entity, relation);

    internal static string TypeName(Model.Domain.Attribute attribute)
    {
        var name = attribute.Type.ToString().ToLowerInvariant();
        return attribute.IsList ? $"{name}[]" : name;
    }

    private static string Arrow(Relation relation) =>
        relation.Kind switch
        {
            RelationKind.ManyToMany => "}o--o{",
            RelationKind.OneToOne => relation.Required ? "|o--||" : "|o--o|",
            _ => relation.Required ? "}o--||" : "}o--o|",
        };
}
