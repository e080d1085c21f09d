using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>The type of an expression.</summary>
/// <param name="IsNullable">The value can be null.</param>
/// <param name="Entity">For rows.</param>
/// <param name="Enumeration">For values of an enumeration: the attribute that declares it, with its entity.</param>
/// <param name="IsList">A list of such values or rows.</param>
internal sealed record ExpressionType(
    ValueKind Kind,
    bool IsNullable = false,
    EntityNames? Entity = null,
    (EntityNames Entity, AttributeNames Attribute)? Enumeration = null,
    bool IsList = false)
{
    public static ExpressionType Boolean { get; } = new(ValueKind.Boolean);

    public bool IsNumber => Kind is ValueKind.Integer or ValueKind.Long or ValueKind.Decimal or ValueKind.Double;

    /// <summary>The C# type, without <c>?</c>.</summary>
    public string ClrType => Kind switch
    {
        ValueKind.Boolean => "bool",
        ValueKind.Integer => "int",
        ValueKind.Long => "long",
        ValueKind.Decimal => "decimal",
        ValueKind.Double => "double",
        ValueKind.Date => "DateOnly",
        ValueKind.Time => "TimeOnly",
        ValueKind.Instant => "DateTimeOffset",
        ValueKind.Duration => "TimeSpan",
        ValueKind.Uuid => "Guid",
        ValueKind.Enumeration => Enumeration!.Value.Attribute.EnumType!,
        ValueKind.Row => Entity!.Class,
        ValueKind.Json => "JsonElement",
        ValueKind.Bytes => "byte[]",
        ValueKind.Null => "object",
        _ => "string",
    };
}
