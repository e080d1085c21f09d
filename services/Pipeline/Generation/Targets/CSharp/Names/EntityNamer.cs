using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>Names an entity's members so that no two are the same and none hides what every class has.</summary>
/// <param name="types">Names of types in the whole application.</param>
/// <param name="tables">Names of tables.</param>
internal sealed class EntityNamer(NameSet types, NameSet tables, ImpliedRelations implied)
{
    public EntityNames Name(Entity entity, Feature feature, string @class, string set)
    {
        var properties = new NameSet();
        properties.Reserve("Id", @class);
        var columns = new NameSet();
        columns.Reserve("id", "xmin", "ctid", "tableoid", "cmin", "cmax", "xmax");
        var relations = implied.Of(entity.Name);
        var toOne = relations
            .Where(IsToOne)
            .ToDictionary(
                relation => relation.Name,
                relation =>
                    (
                        Property: Property(properties, relation.Name),
                        Key: Property(properties, $"{relation.Name}Id"),
                        Column: columns.Take($"{Naming.Snake(relation.Name)}_id")
                    ),
                StringComparer.Ordinal
            );
        return new EntityNames
        {
            Entity = entity,
            Class = @class,
            Set = set,
            Feature = feature,
            Table = tables.Take(Naming.Snake(entity.Plural)),
            Attributes = [.. Attributes(entity).Select(attribute => Attribute(entity, attribute, properties, columns))],
            Relations =
            [
                .. relations.Select(relation =>
                    toOne.TryGetValue(relation.Name, out var names)
                        ? new RelationNames(relation, names.Property, names.Key, names.Column, null, implied.Inverse(entity.Name, relation))
                        : new RelationNames(
                            relation,
                            Property(properties, relation.Name),
                            null,
                            null,
                            Join(entity, relation),
                            implied.Inverse(entity.Name, relation)
                        )
                ),
            ],
        };
    }

    private static IEnumerable<Attribute> Attributes(Entity entity) => entity.Attributes.Where(attribute => attribute.Name != "id");

    private AttributeNames Attribute(Entity entity, Attribute attribute, NameSet properties, NameSet columns)
    {
        var property = Property(properties, attribute.Name);
        var enumType =
            attribute.Type is AttributeType.Enum && attribute.EnumValues.Count > 0
                ? types.Take(
                    $"{CSharpWords.Pascal(entity.Name)}{CSharpWords.Pascal(attribute.Name)}",
                    $"{CSharpWords.Pascal(entity.Name)}{CSharpWords.Pascal(attribute.Name)}Value"
                )
                : null;
        return new AttributeNames(attribute, property, columns.Take(Naming.Snake(attribute.Name)), enumType);
    }

    private JoinNames? Join(Entity entity, Relation relation)
    {
        if (relation.Kind is not RelationKind.ManyToMany)
        {
            return null;
        }

        var isOwner = implied.Inverse(entity.Name, relation) is not { } inverse || relation.Inverse is null || IsFirst(entity, relation, inverse);
        var (owner, target, name) = isOwner
            ? (entity.Name, relation.Target, relation.Name)
            : (relation.Target, entity.Name, implied.Inverse(entity.Name, relation)!);
        var ownerColumn = $"{Naming.Snake(owner)}_id";
        var targetColumn = owner == target ? $"{Naming.Snake(WordForms.Singular(Naming.Phrase(name)))}_id" : $"{Naming.Snake(target)}_id";
        var table = $"{Naming.Snake(owner)}_{Naming.Snake(name)}";
        return isOwner ? new JoinNames(table, ownerColumn, targetColumn, true) : new JoinNames(table, targetColumn, ownerColumn, false);
    }

    private static bool IsFirst(Entity entity, Relation relation, string inverse) =>
        string.CompareOrdinal($"{entity.Name}.{relation.Name}", $"{relation.Target}.{inverse}") <= 0;

    private static string Property(NameSet properties, string name)
    {
        var pascal = CSharpWords.Pascal(name);
        return CSharpWords.IsObjectMember(pascal) ? properties.Take($"{pascal}Value") : properties.Take(pascal, $"{pascal}Value");
    }

    private static bool IsToOne(Relation relation) => relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne;
}
