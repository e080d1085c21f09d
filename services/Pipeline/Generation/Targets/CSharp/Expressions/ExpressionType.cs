using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>The type of an expression.</summary>
/// <param name="IsNullable">The value can be null.</param>
/// <param name="Entity">For rows.</param>
/// <param name="Enumeration">For values of an enumeration: the attribute that declares it, with its entity.</param>
/// <param name="IsList">A list of such values or rows.</param>
/// <param name="Body">For records of a request.</param>
internal sealed record ExpressionType(
    ValueKind Kind,
    bool IsNullable = false,
    EntityNames? Entity = null,
    (EntityNames Entity, AttributeNames Attribute)? Enumeration = null,
    bool IsList = false,
    Body? Body = null
)
{
    public static ExpressionType Boolean { get; } = new(ValueKind.Boolean);

    public bool IsNumber => Kind is ValueKind.Integer or ValueKind.Long or ValueKind.Decimal or ValueKind.Double;

    public bool IsMoment => Kind is ValueKind.Instant or ValueKind.Date or ValueKind.Time;

    /// <summary>Whether null needs a <c>Nullable</c> around the C# type.</summary>
    public bool IsValueType => !IsList && Kind is not (ValueKind.Text or ValueKind.Row or ValueKind.Record or ValueKind.Bytes or ValueKind.Null);

    public static ExpressionType Of(AttributeType type, bool isNullable = false, bool isList = false) =>
        type is AttributeType.Enum ? new(ValueKind.Text, isNullable, IsList: isList) : new(ValueKinds.Of(type), isNullable, IsList: isList);

    public static ExpressionType Of(EntityNames entity, AttributeNames attribute) =>
        new(
            attribute.Attribute.Type is AttributeType.Enum && !attribute.IsEnum ? ValueKind.Text : ValueKinds.Of(attribute.Attribute.Type),
            attribute.IsNullable,
            Enumeration: attribute.IsEnum ? (entity, attribute) : null,
            IsList: attribute.Attribute.IsList
        );

    /// <summary>The C# type, without <c>?</c>.</summary>
    public string ClrType =>
        Kind switch
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
