using System.Security.Cryptography;
using System.Text;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>The rows of a specification as SQL.</summary>
internal static class SeedRows
{
    public static IReadOnlyList<SeedRow> Of(EntityNames entity, CodeNames names) =>
        [.. entity.Entity.Seed.Select((values, i) => Row(entity, names, values, i))];

    private static SeedRow Row(EntityNames entity, CodeNames names, Dictionary<string, Expression> values, int number)
    {
        var cells = new List<(string Column, string Value)>();
        if (entity.Entity.Key is KeyType.Uuid)
        {
            cells.Add(("id", SqlText.Text(Id(entity, number).ToString())));
        }

        foreach (var attribute in entity.Stored)
        {
            if (Value(attribute, values) is { } value)
            {
                cells.Add((attribute.Column, value));
            }
        }

        foreach (var relation in entity.ToOne.Where(relation => values.ContainsKey(relation.Relation.Name)))
        {
            cells.Add((relation.Column!, Reference(names.Target(relation), values[relation.Relation.Name])));
        }

        return new SeedRow(string.Join(", ", cells.Select(cell => SqlText.Name(cell.Column))), string.Join(", ", cells.Select(cell => cell.Value)));
    }

    private static string? Value(AttributeNames attribute, Dictionary<string, Expression> values)
    {
        if (values.TryGetValue(attribute.Attribute.Name, out var given))
        {
            return given is ListExpression list
                ? $"array[{string.Join(", ", list.Items.Select(SqlText.Constant))}]::{SqlTypes.Of(attribute)}"
                : SqlText.Constant(given) ?? Moment(given);
        }

        var isNeeded = !attribute.IsNullable && SqlText.Constant(attribute.Attribute.Default) is null or "null";
        return isNeeded && !attribute.IsNullable ? SqlTypes.Backfill(attribute, null) : null;
    }

    private static string? Moment(Expression given) =>
        given is PathExpression { Members.Count: 0 } path
            ? (
                path.Root == "today" ? "current_date"
                : path.Root == "now" ? "now()"
                : null
            )
            : null;

    /// <summary>A row of another entity, by its first text that tells rows apart.</summary>
    private static string Reference(EntityNames target, Expression value)
    {
        var key =
            target.Stored.FirstOrDefault(attribute => attribute.Attribute.Unique)
            ?? target.Stored.FirstOrDefault(attribute => ClrTypes.IsText(attribute.Attribute.Type));
        return key is null
            ? "null"
            : $"(select id from {SqlText.Name(target.Table)} where {SqlText.Name(key.Column)} = {SqlText.Constant(value)} order by id limit 1)";
    }

    /// <summary>The same row has the same id in every database.</summary>
    private static Guid Id(EntityNames entity, int number) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{entity.Table}/{number}")).AsSpan(0, 16));
}
