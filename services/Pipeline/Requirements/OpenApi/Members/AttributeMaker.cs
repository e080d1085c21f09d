using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>An attribute from a schema: type, limits, default.</summary>
internal static class AttributeMaker
{
    public static Attribute Make(string name, ApiSchema schema)
    {
        var isList = ValueTypes.IsScalarList(schema);
        var value = isList ? schema.Items! : schema;
        var type = ValueTypes.Of(value, name);
        var attribute = new Attribute
        {
            Name = name,
            Type = type,
            IsList = isList,
            EnumValues = type == AttributeType.Enum ? ValueTypes.Texts(value) : [],
            Description = schema.Description,
            Default = DefaultOf(schema),
            WriteOnly = schema.WriteOnly,
        };
        if (type == AttributeType.Json)
        {
            attribute.Schema = SchemaText.Of(schema);
            attribute.Example = SampleValue.Of(schema)?.ToJsonString();
        }
        else
        {
            AddLimits(attribute, value);
        }

        if (isList)
        {
            // The length of a list is the number of its items.
            (attribute.MinLength, attribute.MaxLength, attribute.Pattern) = (schema.MinItems > 0 ? schema.MinItems : null, schema.MaxItems, null);
        }

        return attribute;
    }

    /// <summary>Null for none, and for defaults that are no plain value.</summary>
    public static Expression? DefaultOf(ApiSchema schema) =>
        schema.Default is JsonValue value && SchemaFit.Accepts(schema, value) ? Literal(value) : null;

    public static Literal? Literal(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            JsonValueKind.String => new Literal(value.ToString()),
            JsonValueKind.True or JsonValueKind.False => new Literal(value.GetValue<bool>()),
            JsonValueKind.Number when JsonNumber.TryRead(value, out var number) => new Literal(number),
            _ => null,
        };

    private static void AddLimits(Attribute attribute, ApiSchema value)
    {
        if (value.Type == "string" && attribute.Type != AttributeType.Enum)
        {
            attribute.MinLength = value.MinLength > 0 ? value.MinLength : null;
            attribute.MaxLength = value.MaxLength;
            attribute.Pattern = ValueTypes.PatternOf(value);
        }

        if (value.IsNumber)
        {
            (attribute.Min, attribute.MinExclusive) = (value.Min, value.MinExclusive);
            (attribute.Max, attribute.MaxExclusive) = (value.Max, value.MaxExclusive);
            attribute.MultipleOf = value.MultipleOf;
        }

        attribute.Example =
            value.Pattern is not null && value.Example is { } example && SchemaFit.Accepts(value, example) ? example.ToJsonString() : null;
    }
}
