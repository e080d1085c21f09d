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

    /// <summary>A part of a request.</summary>
    Record,
}
