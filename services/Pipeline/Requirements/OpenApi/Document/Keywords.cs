using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <summary>The keywords of a schema that hold plain values, in the dialects of 3.0 and 3.1.</summary>
internal static class Keywords
{
    public static void Read(ApiSchema schema, JsonObject members)
    {
        ReadType(schema, members);
        schema.Format = Text(members, "format") ?? schema.Format;
        schema.Pattern = Text(members, "pattern") ?? schema.Pattern;
        schema.Description = Text(members, "description") ?? schema.Description;
        schema.MinLength = Whole(members, "minLength") ?? schema.MinLength;
        schema.MaxLength = Whole(members, "maxLength") ?? schema.MaxLength;
        schema.MinItems = Whole(members, "minItems") ?? schema.MinItems;
        schema.MaxItems = Whole(members, "maxItems") ?? schema.MaxItems;
        schema.MinProperties = Whole(members, "minProperties") ?? schema.MinProperties;
        schema.MaxProperties = Whole(members, "maxProperties") ?? schema.MaxProperties;
        schema.MultipleOf = Number(members, "multipleOf") is > 0 and var unit ? unit : schema.MultipleOf;
        schema.UniqueItems |= Flag(members, "uniqueItems");
        schema.IsClosed |= members["additionalProperties"]?.GetValueKind() == System.Text.Json.JsonValueKind.False;
        schema.Nullable |= Flag(members, "nullable");
        schema.ReadOnly |= Flag(members, "readOnly");
        schema.WriteOnly |= Flag(members, "writeOnly");
        schema.Default = members["default"] ?? schema.Default;
        schema.Example = members["example"] ?? (members["examples"] as JsonArray)?.FirstOrDefault() ?? schema.Example;
        ReadRange(schema, members);
        ReadEnum(schema, members);
    }

    private static void ReadType(ApiSchema schema, JsonObject members)
    {
        var types = members["type"] switch
        {
            JsonArray several => several.Select(type => type?.ToString() ?? "null").ToList(),
            JsonValue one => [one.ToString()],
            _ => [],
        };
        schema.Nullable |= types.Remove("null");
        if (types.Count == 1)
        {
            schema.Type = types[0] is "object" or "array" or "string" or "integer" or "number" or "boolean" ? types[0] : "any";
        }
        else if (types.Count > 1)
        {
            schema.Type = types.TrueForAll(type => type is "integer" or "number") ? "number" : "any";
        }
    }

    // 3.0 has a flag beside the limit, 3.1 a limit of its own.
    private static void ReadRange(ApiSchema schema, JsonObject members)
    {
        (schema.Min, schema.MinExclusive) = Limit(members, "minimum", "exclusiveMinimum") ?? (schema.Min, schema.MinExclusive);
        (schema.Max, schema.MaxExclusive) = Limit(members, "maximum", "exclusiveMaximum") ?? (schema.Max, schema.MaxExclusive);
    }

    private static (decimal? Value, bool Exclusive)? Limit(JsonObject members, string inclusive, string exclusive) =>
        Number(members, exclusive) is { } strict ? (strict, true)
        : Number(members, inclusive) is { } limit ? (limit, Flag(members, exclusive))
        : null;

    private static void ReadEnum(ApiSchema schema, JsonObject members)
    {
        if (members.TryGetPropertyValue("const", out var constant) && constant is not null)
        {
            schema.Enum = [constant];
        }
        else if (members["enum"] is JsonArray values)
        {
            schema.Enum = [.. values.OfType<JsonNode>()];
            schema.Nullable |= values.Contains(null);
        }

        if (
            schema.Type == "any"
            && schema.Enum.Count > 0
            && schema.Enum.TrueForAll(value => value.GetValueKind() == System.Text.Json.JsonValueKind.String)
        )
        {
            schema.Type = "string";
        }
    }

    private static string? Text(JsonObject members, string key) =>
        members[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool Flag(JsonObject members, string key) => members[key] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    private static decimal? Number(JsonObject members, string key) =>
        members[key] is JsonValue value && JsonNumber.TryRead(value, out var number) ? number : null;

    private static int? Whole(JsonObject members, string key) => Number(members, key) is >= 0 and <= int.MaxValue and var number ? (int)number : null;
}
