using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;

/// <summary>A query parameter of a list.</summary>
/// <param name="Name">As clients write it.</param>
/// <param name="Property">Of the query record.</param>
/// <param name="Type">Of one value.</param>
/// <param name="EnumValues">Words that are allowed, empty for no limit.</param>
/// <param name="Keywords">Words with a meaning of their own.</param>
internal sealed record QueryProperty(
    string Name,
    string Property,
    AttributeType Type,
    bool IsList,
    IReadOnlyList<string> EnumValues,
    IReadOnlyCollection<string> Keywords
)
{
    /// <summary>The parameter whose limits hold; null for none.</summary>
    public Parameter? Limits { get; init; }

    public bool IsRequired => Limits?.Required == true;

    public string Description => Limits?.Description ?? "";

    /// <summary>Regular expression that the whole value must match; null for any value.</summary>
    public string? Pattern => Limits?.Pattern;

    /// <summary>C# for the value in the handler, where what is required was found to be there.</summary>
    public string Value =>
        !IsRequired ? $"query.{Property}"
        : ClrTypes.IsReference(Type) || IsText ? $"query.{Property}!"
        : $"query.{Property}!.Value";

    /// <summary>Values that can't be bound to a C# type at once are taken as text.</summary>
    public bool IsText => ItemType == "string";

    /// <summary>The C# type that a text stands for, when it is taken as text only because it may be a keyword.</summary>
    public string? ParsedType =>
        IsText && Keywords.Count > 0 && !ClrTypes.IsReference(Type) && Type is not AttributeType.Enum ? ClrTypes.Of(Type, null) : null;

    public string ItemType =>
        Keywords.Count > 0 || Type is AttributeType.Enum or AttributeType.Json or AttributeType.Binary or AttributeType.Duration
            ? "string"
            : ClrTypes.Of(Type, null);

    public string ClrType => IsList ? $"{ItemType}[]?" : $"{ItemType}?";
}
