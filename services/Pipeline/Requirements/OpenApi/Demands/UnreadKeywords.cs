using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Specs.OpenApi;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

/// <summary>Walks a document once and names every keyword of a schema or a parameter that no reader takes.</summary>
internal sealed class UnreadKeywords(JsonObject root)
{
    private const int Deepest = 24;

    private static readonly HashSet<string> OfSchemas = Set(
        "$ref type format nullable enum const properties required items additionalProperties allOf oneOf anyOf discriminator minLength maxLength pattern "
            + "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems minProperties maxProperties default readOnly writeOnly "
            + "description summary title example examples deprecated externalDocs xml $comment $schema $id $anchor $defs"
    );

    private static readonly HashSet<string> OfParameters = Set(
        "$ref name in required schema content description summary example examples deprecated allowReserved allowEmptyValue style explode"
    );

    private static readonly HashSet<string> Formats = Set(
        "date date-time time duration uuid email uri url uri-reference byte binary int32 int64 float double decimal password"
    );

    private readonly List<(string Pointer, string Words)> _found = [];

    public IReadOnlyList<(string Pointer, string Words)> Find()
    {
        Walk(root["paths"], "/paths", 0);
        Walk(root["components"], "/components", 0);
        return _found;
    }

    // Everything that is no schema or parameter only leads to them.
    private void Walk(JsonNode? node, string pointer, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        switch (node)
        {
            case JsonArray items:
                foreach (var (index, item) in items.Index())
                {
                    Walk(item, $"{pointer}/{index}", depth + 1);
                }

                break;
            case JsonObject members:
                if (members["in"] is JsonValue && members["name"] is JsonValue && members["type"] is null)
                {
                    ReadParameter(members, pointer);
                }

                foreach (var (key, value) in members.Where(member => !IsPlain(member.Key)))
                {
                    Follow(key, value, JsonPointer.Append(pointer, key), depth + 1);
                }

                break;
        }
    }

    private void Follow(string key, JsonNode? value, string pointer, int depth)
    {
        if (key == "schema")
        {
            ReadSchema(value, pointer, depth);
        }
        else if (key == "schemas" && value is JsonObject schemas)
        {
            ReadEach(schemas, pointer, depth);
        }
        else
        {
            Walk(value, pointer, depth);
        }
    }

    private void ReadParameter(JsonObject parameter, string pointer)
    {
        Note(parameter, pointer, OfParameters);
        var (name, place) = ($"{parameter["name"]}", $"{parameter["in"]}");
        if (place == "cookie")
        {
            _found.Add((pointer, $"cookie {name}"));
        }

        var usual = place is "query" or "cookie" ? "form" : "simple";
        if (parameter["style"] is { } style && style.ToString() != usual)
        {
            _found.Add((pointer + "/style", $"style: {style}"));
        }

        // Only lists are written differently with and without it.
        var isList = (Resolve(parameter["schema"]) as JsonObject)?["type"]?.ToString() == "array";
        if (isList && usual == "form" && parameter["explode"]?.GetValueKind() == JsonValueKind.False)
        {
            _found.Add((pointer + "/explode", "explode: false"));
        }
    }

    private void ReadSchema(JsonNode? node, string pointer, int depth)
    {
        if (node is not JsonObject schema || depth > Deepest)
        {
            return;
        }

        Note(schema, pointer, OfSchemas);
        if (schema["format"] is JsonValue format && !Formats.Contains(format.ToString()))
        {
            _found.Add((pointer + "/format", $"format: {format}"));
        }

        foreach (var key in new[] { "properties", "$defs" })
        {
            ReadEach(schema[key] as JsonObject, $"{pointer}/{key}", depth);
        }

        foreach (var key in new[] { "items", "additionalProperties" })
        {
            ReadSchema(schema[key], $"{pointer}/{key}", depth + 1);
        }

        foreach (var key in new[] { "allOf", "oneOf", "anyOf" })
        {
            foreach (var (index, part) in (schema[key] as JsonArray ?? []).Index())
            {
                ReadSchema(part, $"{pointer}/{key}/{index}", depth + 1);
            }
        }
    }

    private void ReadEach(JsonObject? schemas, string pointer, int depth)
    {
        foreach (var (name, schema) in schemas ?? [])
        {
            ReadSchema(schema, JsonPointer.Append(pointer, name), depth + 1);
        }
    }

    private void Note(JsonObject node, string pointer, HashSet<string> known)
    {
        foreach (var (key, value) in node.Where(member => !known.Contains(member.Key) && !member.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            _found.Add((JsonPointer.Append(pointer, key), value is JsonValue ? $"{key}: {value}" : key));
        }
    }

    private JsonNode? Resolve(JsonNode? node) =>
        node?["$ref"]?.ToString() is { } reference
        && JsonPointer.OfReference(reference) is { } target
        && JsonPointer.TryResolve(root, target, out var found)
            ? found
            : node;

    private static bool IsPlain(string key) =>
        key is "example" or "examples" or "callbacks" or "links" or "securitySchemes" || key.StartsWith("x-", StringComparison.Ordinal);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
