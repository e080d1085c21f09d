using AgenticAi.Pipeline.Model.Domain;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>An attribute in generated code.</summary>
/// <param name="Property">PascalCase, unique in its class.</param>
/// <param name="Column">snake_case.</param>
/// <param name="EnumType">Name of the C# enumeration, null for other types.</param>
internal sealed record AttributeNames(Attribute Attribute, string Property, string Column, string? EnumType)
{
    public bool IsStored => Attribute.Computed is null;

    /// <summary>Whether a stored row can lack the value.</summary>
    public bool IsNullable =>
        !Attribute.IsList
        && !Attribute.Required
        && Attribute.Generator is null
        && !(Attribute.Default is { } given && !given.Equals(new Model.Expressions.Literal(null)));

    /// <summary>The type of one value: of an item, when the attribute is a list.</summary>
    public string ItemType => ClrTypes.Of(Attribute.Type, EnumType);

    public string ClrType =>
        Attribute.IsList ? $"List<{ItemType}>"
        : IsNullable ? $"{ItemType}?"
        : ItemType;

    public bool IsEnum => Attribute.Type is AttributeType.Enum && EnumType is not null;

    /// <summary>The member of the enumeration for a value as it stands in JSON.</summary>
    public string EnumMember(string value) => EnumMembers.Of(Attribute.EnumValues)[value];
}
