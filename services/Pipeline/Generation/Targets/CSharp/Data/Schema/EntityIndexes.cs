using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>What is unique, and what is looked up or sorted by.</summary>
internal static class EntityIndexes
{
    public static IReadOnlyList<Index> Of(EntityNames entity, IEnumerable<string> sorted)
    {
        var indexes = new Dictionary<string, Index>(StringComparer.Ordinal);
        foreach (var index in Unique(entity).Concat(Lookup(entity)).Concat(Sorted(entity, sorted)))
        {
            var isCovered =
                !index.IsUnique
                && indexes.Values.Any(other =>
                    other.Where is null && (other.Keys == index.Keys || other.Keys.StartsWith($"{index.Keys},", StringComparison.Ordinal))
                );
            if (!isCovered)
            {
                indexes.TryAdd(index.Name, index);
            }
        }

        return [.. indexes.Values];
    }

    private static IEnumerable<Index> Unique(EntityNames entity)
    {
        foreach (var attribute in entity.Stored.Where(attribute => attribute.Attribute.Unique))
        {
            var column = SqlText.Name(attribute.Column);
            yield return new Index(
                SchemaBuilder.Constraint("ux", entity.Table, attribute.Column),
                attribute.Attribute.Type is AttributeType.Email ? $"lower({column})" : column,
                IsUnique: true
            );
        }

        foreach (var relation in entity.ToOne.Where(relation => relation.Relation.Kind is RelationKind.OneToOne))
        {
            yield return new Index(SchemaBuilder.Constraint("ux", entity.Table, relation.Column!), SqlText.Name(relation.Column!), IsUnique: true);
        }

        foreach (var key in entity.Entity.UniqueKeys)
        {
            var columns = key.Members.Select(member => entity.FindAttribute(member)?.Column ?? entity.FindRelation(member)?.Column).ToList();
            var where = key.Where is null ? null : SqlPredicate.Of(key.Where, entity);
            if (!columns.Contains(null) && (key.Where is null || where is not null))
            {
                yield return new Index(
                    SchemaBuilder.Constraint("ux", entity.Table, columns!),
                    string.Join(", ", columns.Select(column => SqlText.Name(column!))),
                    IsUnique: true,
                    where
                );
            }
        }
    }

    private static IEnumerable<Index> Lookup(EntityNames entity) =>
        entity.ToOne.Select(relation => new Index(
            SchemaBuilder.Constraint("ix", entity.Table, relation.Column!),
            SqlText.Name(relation.Column!),
            IsUnique: false
        ));

    private static IEnumerable<Index> Sorted(EntityNames entity, IEnumerable<string> members) =>
        members
            .Select(entity.FindAttribute)
            .Where(attribute => attribute is { IsStored: true, IsEnum: false })
            .Select(attribute => new Index(
                SchemaBuilder.Constraint("ix", entity.Table, attribute!.Column),
                SqlText.Name(attribute.Column),
                IsUnique: false
            ));
}
