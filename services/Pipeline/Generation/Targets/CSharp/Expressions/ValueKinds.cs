using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>The kinds of values of attributes.</summary>
internal static class ValueKinds
{
    public static ValueKind Of(AttributeType type) =>
        type switch
        {
            AttributeType.Boolean => ValueKind.Boolean,
            AttributeType.Integer => ValueKind.Integer,
            AttributeType.Long => ValueKind.Long,
            AttributeType.Decimal or AttributeType.Money => ValueKind.Decimal,
            AttributeType.Date => ValueKind.Date,
            AttributeType.Time => ValueKind.Time,
            AttributeType.Timestamp => ValueKind.Instant,
            AttributeType.Duration => ValueKind.Duration,
            AttributeType.Uuid => ValueKind.Uuid,
            AttributeType.Enum => ValueKind.Enumeration,
            AttributeType.Json => ValueKind.Json,
            AttributeType.Binary => ValueKind.Bytes,
            _ => ValueKind.Text,
        };
}
