using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Specs.OpenApi;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <summary>Reads schemas of one document. Each place is read once, so that equal references give the same object and recursion ends.</summary>
internal sealed class SchemaReader(JsonObject root)
{
    private const string Components = "/components/schemas/";

    private readonly Dictionary<string, ApiSchema> _read = new(StringComparer.Ordinal);

    public ApiSchema Read(JsonNode? node, string pointer)
    {
        (node, pointer) = Follow(node, pointer);
        if (_read.TryGetValue(pointer, out var known))
        {
            return known;
        }

        var isComponent = pointer.StartsWith(Components, StringComparison.Ordinal) && pointer.IndexOf('/', Components.Length) < 0;
        var schema = new ApiSchema { Pointer = pointer, Name = isComponent ? JsonPointer.LastKey(pointer) : null };
        _read.Add(pointer, schema);
        if (node is JsonObject members)
        {
            Fill(schema, members, pointer);
        }

        return schema;
    }

    /// <summary>The end of a chain of references.</summary>
    public (JsonNode? Node, string Pointer) Follow(JsonNode? node, string pointer)
    {
        while (
            node is JsonObject members
            && IsReference(members)
            && JsonPointer.OfReference(members["$ref"]!.ToString()) is { } target
            && JsonPointer.TryResolve(root, target, out var next)
        )
        {
            (node, pointer) = (next, target);
        }

        return (node, pointer);
    }

    // In 3.1 words may stand beside a reference; anything more makes it a composition.
    private static bool IsReference(JsonObject members) =>
        members["$ref"] is JsonValue
        && members.All(member =>
            member.Key is "$ref" or "description" or "summary" or "title" or "example" or "examples"
            || member.Key.StartsWith("x-", StringComparison.Ordinal)
        );

    private void Fill(ApiSchema schema, JsonObject members, string pointer)
    {
        var parts = Parts(members, pointer).ToList();
        foreach (var part in parts)
        {
            SchemaMerge.Into(schema, part);
        }

        Keywords.Read(schema, members);
        if (members["properties"] is JsonObject properties)
        {
            schema.Type = "object";
            SchemaMerge.Properties(
                schema,
                properties.Select(property => new ApiProperty(
                    property.Key,
                    Read(property.Value, JsonPointer.Append($"{pointer}/properties", property.Key)),
                    false
                ))
            );
        }

        SchemaMerge.Require(schema, members["required"] as JsonArray);
        if (members["items"] is JsonObject items)
        {
            (schema.Type, schema.Items) = ("array", Read(items, $"{pointer}/items"));
        }

        if (members["additionalProperties"] is JsonObject values)
        {
            schema.Values = Read(values, $"{pointer}/additionalProperties");
        }

        ReadKinds(schema, members, pointer);
        var alternatives = Alternatives(members, pointer);
        SchemaMerge.Alternatives(schema, alternatives);
        if (parts.Count + alternatives.Count == 1 && !members.ContainsKey("properties"))
        {
            schema.Core = parts.Concat(alternatives).Single().Core;
        }
    }

    private IEnumerable<ApiSchema> Parts(JsonObject members, string pointer)
    {
        if (members["$ref"] is JsonValue reference)
        {
            yield return Read(new JsonObject { ["$ref"] = reference.ToString() }, pointer + "/$ref");
        }

        foreach (var (index, part) in (members["allOf"] as JsonArray ?? []).Index())
        {
            yield return Read(part, $"{pointer}/allOf/{index}");
        }
    }

    // A mapping names the alternatives; without one they go by their own names.
    private void ReadKinds(ApiSchema schema, JsonObject members, string pointer)
    {
        if (members["discriminator"]?["propertyName"]?.ToString() is not { } name)
        {
            return;
        }

        schema.Discriminator = name;
        var mapping = (members["discriminator"]!["mapping"] as JsonObject ?? []).ToDictionary(pair => $"{pair.Value}", pair => pair.Key);
        foreach (var reference in (members["oneOf"] ?? members["anyOf"]) as JsonArray ?? [])
        {
            if (reference?["$ref"]?.ToString() is { } target)
            {
                var last = target[(target.LastIndexOf('/') + 1)..];
                schema.Kinds.Add((mapping.GetValueOrDefault(target) ?? mapping.GetValueOrDefault(last) ?? last, Read(reference, pointer + "/oneOf")));
            }
        }
    }

    private List<ApiSchema> Alternatives(JsonObject members, string pointer) =>
        [
            .. new[] { "oneOf", "anyOf" }.SelectMany(key =>
                (members[key] as JsonArray ?? []).Select((part, index) => Read(part, $"{pointer}/{key}/{index}"))
            ),
        ];
}
