using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <summary>A schema as JSON Schema text without references; recursion ends in "anything".</summary>
internal static class SchemaText
{
    private const int Deepest = 8;

    /// <summary>Null when the schema allows anything.</summary>
    public static string? Of(ApiSchema schema) => schema.Type == "any" ? null : Write(schema, 0).ToJsonString();

    private static JsonObject Write(ApiSchema schema, int depth)
    {
        var text = new JsonObject();
        if (depth > Deepest || schema.Type == "any")
        {
            return text;
        }

        text["type"] = schema.Nullable ? new JsonArray(schema.Type, "null") : schema.Type;
        Add(text, "format", schema.Format);
        Add(text, "pattern", schema.Pattern);
        Add(text, "minLength", schema.MinLength);
        Add(text, "maxLength", schema.MaxLength);
        Add(text, schema.MinExclusive ? "exclusiveMinimum" : "minimum", schema.Min);
        Add(text, schema.MaxExclusive ? "exclusiveMaximum" : "maximum", schema.Max);
        Add(text, "multipleOf", schema.MultipleOf);
        Add(text, "minItems", schema.MinItems);
        Add(text, "maxItems", schema.MaxItems);
        Add(text, "minProperties", schema.MinProperties);
        Add(text, "maxProperties", schema.MaxProperties);
        if (schema.UniqueItems)
        {
            text["uniqueItems"] = true;
        }

        if (schema.Enum.Count > 0)
        {
            text["enum"] = new JsonArray([.. schema.Enum.Select(value => value.DeepClone()), .. schema.Nullable ? [null] : Array.Empty<JsonNode?>()]);
        }

        if (schema.Items is not null)
        {
            text["items"] = Write(schema.Items, depth + 1);
        }

        AddMembers(text, schema, depth);
        return text;
    }

    private static void AddMembers(JsonObject text, ApiSchema schema, int depth)
    {
        if (schema.Properties.Count > 0)
        {
            text["properties"] = new JsonObject(
                schema.Properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)Write(property.Schema, depth + 1)))
            );
        }

        var required = schema.Properties.FindAll(property => property.Required);
        if (required.Count > 0)
        {
            text["required"] = new JsonArray([.. required.Select(property => (JsonNode?)property.Name)]);
        }

        if (schema.Values is not null)
        {
            text["additionalProperties"] = Write(schema.Values, depth + 1);
        }
        else if (schema.IsClosed)
        {
            text["additionalProperties"] = false;
        }
    }

    private static void Add<T>(JsonObject text, string key, T? value)
    {
        if (value is not null)
        {
            text[key] = JsonValue.Create(value);
        }
    }
}
