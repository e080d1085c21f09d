using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>A member of a request body in generated code.</summary>
/// <param name="Property">Name of the record's property.</param>
/// <param name="Attribute">The attribute that it writes, if any.</param>
/// <param name="Relation">The relation that it writes, if any; the JSON value is then an id (or ids), unless <paramref name="Part"/> is set.</param>
/// <param name="Target">Target of the relation.</param>
/// <param name="Part">The request record of nested parts.</param>
/// <param name="KeyType">C# type of the id, when the property gives the row its id.</param>
/// <param name="IsOptional">Of type <c>Optional</c>: absent, null or a value.</param>
/// <param name="TargetKey">The attribute by which the client names the target, when it is not the id.</param>
internal sealed record RequestProperty(
    BodyField Field,
    string Property,
    AttributeNames? Attribute,
    RelationNames? Relation,
    EntityNames? Target,
    TypeNames? Part,
    bool IsOptional,
    string? KeyType = null,
    AttributeNames? TargetKey = null
)
{
    public bool IsList => Field.IsList || Attribute?.Attribute.IsList == true || (Relation is not null && !Relation.IsToOne);

    public AttributeType Type => Attribute?.Attribute.Type ?? Field.Type;

    /// <summary>C# type of one value.</summary>
    public string ItemType => KeyType ?? Part?.Name ?? TargetKey?.ItemType ?? Target?.IdType ?? ClrTypes.Of(Type, Attribute?.EnumType);

    /// <summary>C# type of a value that may be missing.</summary>
    public string ValueType => IsList ? $"IReadOnlyList<{ItemType}>?" : $"{ItemType}?";

    public string ClrType => IsOptional ? $"Optional<{ValueType}>" : ValueType;

    public bool IsValueType =>
        !IsList
        && Part is null
        && ((Target is not null && TargetKey is null) || KeyType is not null || !ClrTypes.IsReference(Type))
        && !(Type is AttributeType.Enum && Attribute?.EnumType is null && Target is null);

    /// <summary>JSON Schema of a value that no type describes; null for none.</summary>
    public string? Shape => Type is AttributeType.Json && Part is null && Target is null ? Field.Schema ?? Attribute?.Attribute.Schema : null;

    /// <summary>Whether it names rows by their ids.</summary>
    public bool IsReference => Target is not null && Part is null && TargetKey is null;

    /// <summary>The other name that clients may use for a reference: <c>categoryId</c> for <c>category</c> and the other way round; null for anything else.</summary>
    public string? Alias
    {
        get
        {
            if (!IsReference)
            {
                return null;
            }

            var suffix = IsList ? "Ids" : "Id";
            var plain = Relation!.Relation.Name;
            return Field.Name.EndsWith(suffix, StringComparison.Ordinal)
                ? plain
                : $"{Naming.Camel(IsList ? WordForms.Singular(Naming.Phrase(plain)) : plain)}{suffix}";
        }
    }
}
