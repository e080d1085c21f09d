using AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>The unique indexes of the database, to explain their breaches in the words of the API.</summary>
internal static class UniqueIndexes
{
    public static IReadOnlyList<object> Of(CodeNames names) =>
        [
            .. names
                .Entities.SelectMany(entity => Of(entity, names.Model.Api.Errors.ConflictStatus))
                .DistinctBy(index => index.Name)
                .Select(index => new
                {
                    Name = HostData.Literal(index.Name),
                    Members = string.Join(", ", index.Members.Select(HostData.Literal)),
                    index.Status,
                    Code = index.Code is null ? "null" : HostData.Literal(index.Code),
                }),
        ];

    private static IEnumerable<(string Name, IReadOnlyList<string> Members, int Status, string? Code)> Of(EntityNames entity, int conflict)
    {
        foreach (var attribute in entity.Stored.Where(attribute => attribute.Attribute.Unique))
            yield return (SchemaBuilder.Constraint("ux", entity.Table, attribute.Column), [attribute.Attribute.Name], conflict, null);
        foreach (var relation in entity.ToOne.Where(relation => relation.Relation.Kind == Model.Domain.RelationKind.OneToOne))
            yield return (SchemaBuilder.Constraint("ux", entity.Table, relation.Column!), [relation.Relation.Name], conflict, null);
        foreach (var key in entity.Entity.UniqueKeys)
        {
            string?[] columns = [.. key.Members.Select(member => entity.FindAttribute(member)?.Column ?? entity.FindRelation(member)?.Column)];
            if (Array.TrueForAll(columns, column => column is not null))
                yield return (SchemaBuilder.Constraint("ux", entity.Table, columns!), key.Members, key.Status, key.Code);
        }
    }
}
