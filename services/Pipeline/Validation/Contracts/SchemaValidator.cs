using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Validates JSON against the part of JSON Schema that OpenAPI documents use for answers: types, members, items, enumerations, references, combinations.</summary>
internal sealed class SchemaValidator(JsonNode document)
{
    private const int MaxDepth = 32;

    /// <returns>The first breach in words with its place; null when the value is valid.</returns>
    public string? Breach(JsonNode? value, JsonNode? schema, string place = "$", int depth = 0)
    {
        schema = Resolve(schema);
        if (schema is not JsonObject rules || depth > MaxDepth)
        {
            return null;
        }

        if (value is null)
        {
            return AllowsNull(rules, depth) ? null : $"{place} is null";
        }

        return TypeBreach(value, rules, place)
            ?? EnumBreach(value, rules, place)
            ?? CombinationBreach(value, rules, place, depth)
            ?? (value is JsonObject body ? ObjectBreach(body, rules, place, depth) : null)
            ?? (value is JsonArray items && rules["items"] is { } item ? items.Select((element, index) => Breach(element, item, $"{place}[{index}]", depth + 1)).FirstOrDefault(breach => breach is not null) : null);
    }

    public JsonNode? Resolve(JsonNode? node)
    {
        for (var i = 0; i < MaxDepth && node is JsonObject body && body["$ref"] is JsonValue reference && reference.GetValueKind() == JsonValueKind.String; i++)
        {
            node = reference.GetValue<string>().TrimStart('#', '/').Split('/')
                .Aggregate((JsonNode?)document, (at, name) => (at as JsonObject)?[name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]);
        }

        return node;
    }

    private static IEnumerable<string> Types(JsonObject rules) => rules["type"] switch
    {
        JsonArray several => several.Select(type => type!.GetValue<string>()),
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    private bool AllowsNull(JsonObject rules, int depth) =>
        rules["nullable"]?.GetValueKind() == JsonValueKind.True
        || Types(rules).Contains("null", StringComparer.Ordinal)
        || (rules["enum"] is JsonArray values && values.Any(value => value is null))
        || new[] { "oneOf", "anyOf" }.Any(word => rules[word] is JsonArray options && options.Any(option => Breach(null, option, "$", depth + 1) is null))
        || (!Types(rules).Any() && rules["$ref"] is null && rules["oneOf"] is null && rules["anyOf"] is null && rules["allOf"] is null && rules["properties"] is null);

    private static string? TypeBreach(JsonNode value, JsonObject rules, string place)
    {
        var types = Types(rules).ToList();
        return types.Count == 0 || types.Exists(type => Is(value, type)) ? null : $"{place} should be {string.Join(" or ", types)} and is {Kind(value)}";
    }

    private static bool Is(JsonNode value, string type) => (type, value.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => decimal.TryParse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var number) && number == Math.Truncate(number),
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };

    private static string Kind(JsonNode value) => value.GetValueKind().ToString().ToLowerInvariant();

    private static string? EnumBreach(JsonNode value, JsonObject rules, string place) =>
        rules["enum"] is not JsonArray values || values.Any(allowed => JsonNode.DeepEquals(allowed, value)) ? null : $"{place} is {value.ToJsonString()}, which is not one of the allowed values";

    private string? CombinationBreach(JsonNode value, JsonObject rules, string place, int depth)
    {
        if (rules["allOf"] is JsonArray all && all.Select(part => Breach(value, part, place, depth + 1)).FirstOrDefault(breach => breach is not null) is { } failed)
        {
            return failed;
        }

        foreach (var word in new[] { "oneOf", "anyOf" })
        {
            if (rules[word] is JsonArray { Count: > 0 } options && options.Select(part => Breach(value, part, place, depth + 1)).ToList() is var breaches && breaches.TrueForAll(breach => breach is not null))
            {
                return breaches[0];
            }
        }

        return null;
    }

    private string? ObjectBreach(JsonObject body, JsonObject rules, string place, int depth)
    {
        var missing = (rules["required"] as JsonArray)?.Select(name => name!.GetValue<string>()).FirstOrDefault(name => !body.ContainsKey(name));
        if (missing is not null)
        {
            return $"{place} lacks {missing}";
        }

        var members = rules["properties"] as JsonObject;
        if (rules["additionalProperties"]?.GetValueKind() == JsonValueKind.False && body.FirstOrDefault(member => members?.ContainsKey(member.Key) != true).Key is { } extra)
        {
            return $"{place} has {extra}, which the document does not know";
        }

        return members?.Where(member => body.ContainsKey(member.Key)).Select(member => Breach(body[member.Key], member.Value, $"{place}.{member.Key}", depth + 1)).FirstOrDefault(breach => breach is not null);
    }
}
