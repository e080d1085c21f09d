using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <summary>Whether a value has the shape of a schema: documents often carry examples that don't.</summary>
internal static class SchemaFit
{
    public static bool Accepts(ApiSchema? schema, JsonNode? value)
    {
        if (schema is null || schema.Type == "any")
        {
            return true;
        }

        if (value is null)
        {
            return schema.Nullable;
        }

        var isAllowed = schema.Enum.Count == 0 || schema.Enum.Exists(allowed => JsonNode.DeepEquals(allowed, value));
        return isAllowed
            && value switch
            {
                JsonObject members => schema.IsObject
                    && schema.Properties.TrueForAll(property =>
                        members.TryGetPropertyValue(property.Name, out var member) ? Accepts(property.Schema, member) : !property.Required
                    ),
                JsonArray items => schema.IsArray && items.All(item => Accepts(schema.Items, item)),
                _ => AcceptsScalar(schema, value),
            };
    }

    private static bool AcceptsScalar(ApiSchema schema, JsonNode value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.String => schema.Type == "string"
                && AcceptsLength(schema, value.ToString().Length)
                && AcceptsFormat(schema, value.ToString()),
            JsonValueKind.True or JsonValueKind.False => schema.Type == "boolean",
            JsonValueKind.Number => schema.IsNumber
                && JsonNumber.TryRead(value, out var number)
                && (schema.Type == "number" || number == decimal.Truncate(number))
                && !(number < schema.Min)
                && !(number > schema.Max)
                && !(schema.MinExclusive && number == schema.Min)
                && !(schema.MaxExclusive && number == schema.Max)
                && (schema.MultipleOf is not { } unit || number % unit == 0),
            _ => false,
        };

    private static bool AcceptsLength(ApiSchema schema, int length) => !(length < schema.MinLength) && !(length > schema.MaxLength);

    private static bool AcceptsFormat(ApiSchema schema, string text) =>
        schema.Format switch
        {
            "uuid" => Guid.TryParse(text, out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
            "date-time" => DateTimeOffset.TryParse(text, out _),
            _ => true,
        };
}
