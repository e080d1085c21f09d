namespace AgenticAi.Pipeline.Model.Domain;

public enum AttributeType
{
    /// <summary>One line.</summary>
    String,

    /// <summary>Several lines.</summary>
    Text,
    Integer,
    Long,
    Decimal,

    /// <summary>A decimal with two fraction digits, a JSON number. Money in cents is <see cref="Integer"/>.</summary>
    Money,
    Boolean,
    Date,
    Time,

    /// <summary>An instant, RFC 3339 in UTC.</summary>
    Timestamp,

    /// <summary>ISO 8601 duration.</summary>
    Duration,
    Uuid,
    Email,
    Url,
    Phone,
    Enum,

    /// <summary>Any JSON value, stored as jsonb.</summary>
    Json,
    Binary,
}
