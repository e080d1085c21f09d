using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>Column types.</summary>
internal static class SqlTypes
{
    public static string Of(AttributeNames attribute) =>
        attribute.Attribute.IsList ? $"{Of(attribute.Attribute.Type)}[]" : Of(attribute.Attribute.Type);

    /// <summary>What rows that are already there get in a new column that must have a value.</summary>
    public static string Backfill(AttributeNames attribute, string? initial)
    {
        if (attribute.Attribute.IsList)
        {
            return "'{}'";
        }

        if (SqlText.Constant(attribute.Attribute.Default) is { } given && given != "null")
        {
            return given;
        }

        var type = attribute.Attribute.Type;
        if (type is AttributeType.Enum && attribute.Attribute.EnumValues.Count > 0)
        {
            return SqlText.Text(initial ?? attribute.Attribute.EnumValues[0]);
        }

        if (ClrTypes.IsText(type))
        {
            return attribute.Attribute.Unique ? "gen_random_uuid()::text" : "''";
        }

        return ClrTypes.IsNumber(type)
            ? SqlText.Constant(attribute.Attribute.MinExclusive ? (attribute.Attribute.Min ?? 0) + 1 : attribute.Attribute.Min ?? 0)!
            : Zero(type);
    }

    private static string Of(AttributeType type) =>
        type switch
        {
            AttributeType.Integer => "integer",
            AttributeType.Long => "bigint",
            AttributeType.Decimal => "numeric",
            AttributeType.Money => "numeric(18, 2)",
            AttributeType.Boolean => "boolean",
            AttributeType.Date => "date",
            AttributeType.Time => "time",
            AttributeType.Timestamp => "timestamptz",
            AttributeType.Duration => "interval",
            AttributeType.Uuid => "uuid",
            AttributeType.Json => "jsonb",
            AttributeType.Binary => "bytea",
            _ => "text",
        };

    private static string Zero(AttributeType type) =>
        type switch
        {
            AttributeType.Boolean => "false",
            AttributeType.Date => "current_date",
            AttributeType.Time => "'00:00'",
            AttributeType.Timestamp => "now()",
            AttributeType.Duration => "interval '0'",
            AttributeType.Uuid => "gen_random_uuid()",
            AttributeType.Json => "'{}'",
            _ => "''",
        };
}
