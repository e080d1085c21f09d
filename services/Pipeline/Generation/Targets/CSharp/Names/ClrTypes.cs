using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>C# types of attribute types.</summary>
internal static class ClrTypes
{
    /// <summary>The type of one value that is there; <paramref name="enumType"/> names the type of an enumeration.</summary>
    public static string Of(AttributeType type, string? enumType) =>
        type switch
        {
            AttributeType.Integer => "int",
            AttributeType.Long => "long",
            AttributeType.Decimal or AttributeType.Money => "decimal",
            AttributeType.Boolean => "bool",
            AttributeType.Date => "DateOnly",
            AttributeType.Time => "TimeOnly",
            AttributeType.Timestamp => "DateTimeOffset",
            AttributeType.Duration => "TimeSpan",
            AttributeType.Uuid => "Guid",
            AttributeType.Enum => enumType ?? "string",
            AttributeType.Json => "JsonElement",
            AttributeType.Binary => "byte[]",
            _ => "string",
        };

    public static bool IsText(AttributeType type) =>
        type is AttributeType.String or AttributeType.Text or AttributeType.Email or AttributeType.Url or AttributeType.Phone;

    public static bool IsNumber(AttributeType type) =>
        type is AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money;

    public static bool IsReference(AttributeType type) => IsText(type) || type is AttributeType.Binary;

    /// <summary>The namespace that a file must use for the type; null when the implicit ones suffice.</summary>
    public static string? Namespace(AttributeType type) => type is AttributeType.Json ? "System.Text.Json" : null;
}
