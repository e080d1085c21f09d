using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Kinds of values in expressions.</summary>
internal enum ValueKind
{
    Null,
    Boolean,
    Integer,
    Long,
    Decimal,
    Double,
    Text,
    Date,
    Time,
    Instant,
    Duration,
    Uuid,
    Enumeration,
    Json,
    Bytes,
    Row,
}

internal static class ValueKinds
{
    public static ValueKind Of(AttributeType type) => type switch
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
