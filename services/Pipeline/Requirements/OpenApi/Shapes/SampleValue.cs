using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <summary>A value that a schema allows, taken from its examples or made up, always the same one.</summary>
internal static class SampleValue
{
    private const int DeepestOptional = 3;
    private const int Deepest = 12;

    public static JsonNode? Of(ApiSchema? schema, int depth = 0)
    {
        if (schema is null || depth > Deepest)
        {
            return schema is { IsArray: true } ? new JsonArray()
                : schema is { IsObject: true } ? new JsonObject()
                : null;
        }

        if (schema.Example is { } example && SchemaFit.Accepts(schema, example))
        {
            return example.DeepClone();
        }

        return schema.Default is not null && SchemaFit.Accepts(schema, schema.Default) ? schema.Default.DeepClone()
            : schema.Enum.Count > 0 ? schema.Enum[0].DeepClone()
            : Made(schema, depth);
    }

    private static JsonNode? Made(ApiSchema schema, int depth) =>
        schema.Type switch
        {
            "object" => MadeObject(schema, depth),
            "array" => new JsonArray([.. Enumerable.Range(0, schema.MinItems ?? 0).Select(_ => Of(schema.Items, depth + 1))]),
            "string" => JsonValue.Create(SampleText.Of(schema)),
            "integer" => JsonValue.Create((long)Math.Ceiling(MadeNumber(schema, 1))),
            "number" => JsonValue.Create(MadeNumber(schema, 1)),
            "boolean" => JsonValue.Create(true),
            _ => schema.Nullable ? null : new JsonObject(),
        };

    private static JsonObject MadeObject(ApiSchema schema, int depth)
    {
        var members = new JsonObject();
        foreach (var property in schema.Properties.Where(property => property.Required || depth < DeepestOptional))
        {
            members.Add(property.Name, Of(property.Schema, depth + 1));
        }

        return members;
    }

    private static decimal MadeNumber(ApiSchema schema, decimal wish)
    {
        var least = schema.Min is { } min
            ? schema.MinExclusive
                ? min + 1
                : min
            : (decimal?)null;
        var most = schema.Max is { } max
            ? schema.MaxExclusive
                ? max - 1
                : max
            : (decimal?)null;
        var value = least > wish ? least.Value : wish;
        value = schema.MultipleOf is { } unit ? Math.Ceiling(value / unit) * unit : value;
        return most < value ? LastMultiple(most.Value, schema.MultipleOf) : value;
    }

    private static decimal LastMultiple(decimal limit, decimal? unit) => unit is { } step ? Math.Floor(limit / step) * step : limit;
}
