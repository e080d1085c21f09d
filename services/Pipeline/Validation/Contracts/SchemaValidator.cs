using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Specs.OpenApi;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Validates JSON against the part of JSON Schema that OpenAPI documents use: types, limits, formats, members, items, enumerations, references, combinations.</summary>
internal sealed class SchemaValidator
{
    private const int MaxDepth = 32;
    private readonly JsonNode _document;
    private readonly Combinations _combinations;
    private readonly string _elsewhere;

    /// <param name="isRequest">Values are requests: members that only answers hold need not be there. Else they are answers, which lack what only requests hold.</param>
    public SchemaValidator(JsonNode document, bool isRequest = false)
    {
        _document = document;
        _elsewhere = isRequest ? "readOnly" : "writeOnly";
        _combinations = new Combinations(this);
    }

    /// <returns>The first breach in words with its place; null when the value is valid.</returns>
    public string? Breach(JsonNode? value, JsonNode? schema, string place = "$", int depth = 0)
    {
        // In 3.1 more may stand beside a reference.
        if (
            schema is JsonObject { Count: > 1 } both
            && both.ContainsKey("$ref")
            && Breach(
                value,
                new JsonObject(
                    both.Where(member => member.Key != "$ref").Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))
                ),
                place,
                depth + 1
            )
                is { } beside
        )
        {
            return beside;
        }

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
            ?? ScalarLimits.Breach(value, rules, place)
            ?? _combinations.Breach(value, rules, place, depth)
            ?? (value is JsonObject body ? ObjectBreach(body, rules, place, depth) : null)
            ?? (value is JsonArray items ? ArrayBreach(items, rules, place, depth) : null);
    }

    /// <summary>The end of a chain of references.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        for (
            var i = 0;
            i < MaxDepth && node is JsonObject body && body["$ref"] is JsonValue reference && reference.GetValueKind() == JsonValueKind.String;
            i++
        )
        {
            node =
                JsonPointer.OfReference(reference.GetValue<string>()) is { } pointer && JsonPointer.TryResolve(_document, pointer, out var target)
                    ? target
                    : null;
        }

        return node;
    }

    private static IEnumerable<string> Types(JsonObject rules) =>
        rules["type"] switch
        {
            JsonArray several => several.Select(type => type!.GetValue<string>()),
            JsonValue one => [one.GetValue<string>()],
            _ => [],
        };

    private bool AllowsNull(JsonObject rules, int depth) =>
        rules["nullable"]?.GetValueKind() == JsonValueKind.True
        || Types(rules).Contains("null", StringComparer.Ordinal)
        || (rules["enum"] is JsonArray values && values.Any(value => value is null))
        || new[] { "oneOf", "anyOf" }.Any(word =>
            rules[word] is JsonArray options && options.Any(option => Breach(null, option, "$", depth + 1) is null)
        )
        || (
            !Types(rules).Any()
            && rules["$ref"] is null
            && rules["oneOf"] is null
            && rules["anyOf"] is null
            && rules["allOf"] is null
            && rules["properties"] is null
        );

    private static string? TypeBreach(JsonNode value, JsonObject rules, string place)
    {
        var types = Types(rules).ToList();
        return types.Count == 0 || types.Exists(type => Is(value, type))
            ? null
            : $"{place} should be {string.Join(" or ", types)} and is {Kind(value)}";
    }

    private static bool Is(JsonNode value, string type) =>
        (type, value.GetValueKind()) switch
        {

            ("object", JsonValueKind.Object)
            or
            ("array", JsonValueKind.Array)
            or
            ("string", JsonValueKind.String)
            or ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => decimal.TryParse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var number)
                && number == Math.Truncate(number),
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            _ => false,
        };

    private static string Kind(JsonNode value) => value.GetValueKind().ToString().ToLowerInvariant();

    private static string? EnumBreach(JsonNode value, JsonObject rules, string place) =>
        (rules["enum"] is not JsonArray values || values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
        && (rules["const"] is not { } constant || JsonNode.DeepEquals(constant, value))
            ? null
            : $"{place} is {value.ToJsonString()}, which is not one of the allowed values";

    private string? ArrayBreach(JsonArray items, JsonObject rules, string place, int depth)
    {
        if (ScalarLimits.Whole(rules, "minItems") > items.Count || ScalarLimits.Whole(rules, "maxItems") < items.Count)
        {
            return $"{place} has {items.Count} items, more or fewer than allowed";
        }

        if (
            rules["uniqueItems"]?.GetValueKind() == JsonValueKind.True
            && items.Select(item => item?.ToJsonString()).Distinct(StringComparer.Ordinal).Count() < items.Count
        )
        {
            return $"{place} holds the same item twice";
        }

        return rules["items"] is { } schema
            ? items.Select((element, index) => Breach(element, schema, $"{place}[{index}]", depth + 1)).FirstOrDefault(breach => breach is not null)
            : null;
    }

    private string? ObjectBreach(JsonObject body, JsonObject rules, string place, int depth)
    {
        var missing = (rules["required"] as JsonArray)
            ?.Select(name => name!.GetValue<string>())
            .FirstOrDefault(name => !body.ContainsKey(name) && !IsElsewhere(rules, name));
        if (missing is not null)
        {
            return $"{place} lacks {missing}";
        }

        if (ScalarLimits.Whole(rules, "minProperties") > body.Count || ScalarLimits.Whole(rules, "maxProperties") < body.Count)
        {
            return $"{place} has {body.Count} members, more or fewer than allowed";
        }

        var members = rules["properties"] as JsonObject;
        return body.Select(member => MemberBreach(member.Key, member.Value, members, rules["additionalProperties"], place, depth))
            .FirstOrDefault(breach => breach is not null);
    }

    private bool IsElsewhere(JsonObject rules, string name) =>
        (Resolve((rules["properties"] as JsonObject)?[name]) as JsonObject)?[_elsewhere]?.GetValueKind() == JsonValueKind.True;

    private string? MemberBreach(string name, JsonNode? value, JsonObject? members, JsonNode? others, string place, int depth)
    {
        if (members?.ContainsKey(name) == true)
        {
            return Breach(value, members[name], $"{place}.{name}", depth + 1);
        }

        return others?.GetValueKind() == JsonValueKind.False
            ? $"{place} has {name}, which the document does not know"
            : Breach(value, others, $"{place}.{name}", depth + 1);
    }
}
