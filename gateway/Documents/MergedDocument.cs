using System.Text.Json.Nodes;

namespace AgenticAi.Gateway.Documents;

/// <summary>One OpenAPI document out of several: all paths, and all schemas under names that tell whose they are where two services use the same name differently.</summary>
internal sealed class MergedDocument
{
    private const string SchemaPointer = "#/components/schemas/";

    private readonly JsonObject _paths = [];
    private readonly JsonObject _schemas = [];
    private readonly SortedSet<string> _tags = new(StringComparer.Ordinal);

    public void Add(string service, JsonNode document)
    {
        var schemas = document["components"]?["schemas"] as JsonObject ?? [];
        var names = schemas.ToDictionary(schema => schema.Key, schema => NameOf(service, schema.Key, schema.Value), StringComparer.Ordinal);
        foreach (var (name, schema) in schemas)
        {
            _schemas[names[name]] = Renamed(schema, names);
        }

        foreach (var (path, operations) in document["paths"] as JsonObject ?? [])
        {
            if (!_paths.ContainsKey(path))
            {
                _paths[path] = Tagged(path, Renamed(operations, names));
            }
        }
    }

    /// <param name="unavailable">Services whose part is missing.</param>
    public JsonObject Result(IReadOnlyList<string> unavailable) =>
        new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "AgenticAi",
                ["version"] = "1",
                ["description"] = Description(unavailable),
            },
            ["security"] = new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }, new JsonObject { ["key"] = new JsonArray() }),
            ["paths"] = _paths,
            ["components"] = new JsonObject { ["schemas"] = _schemas, ["securitySchemes"] = Schemes() },
            ["tags"] = new JsonArray([.. _tags.Select(tag => new JsonObject { ["name"] = tag })]),
        };

    private static string Description(IReadOnlyList<string> unavailable) =>
        "Turns a written specification into a built, running and proven application."
        + (unavailable.Count == 0 ? "" : $" Not shown, because they don't answer now: {string.Join(", ", unavailable)}.");

    private static JsonObject Schemes() =>
        new()
        {
            ["bearer"] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["bearerFormat"] = "JWT",
            },
            ["key"] = new JsonObject
            {
                ["type"] = "apiKey",
                ["in"] = "header",
                ["name"] = "X-Api-Key",
            },
        };

    /// <summary>Operations are found by the noun in their path, whichever service they belong to.</summary>
    private JsonNode? Tagged(string path, JsonNode? operations)
    {
        var noun = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1) ?? path;
        _tags.Add(noun);
        foreach (var operation in (operations as JsonObject ?? []).Select(entry => entry.Value).OfType<JsonObject>())
        {
            operation["tags"] = new JsonArray(noun);
        }

        return operations;
    }

    private string NameOf(string service, string name, JsonNode? schema) =>
        _schemas[name] is { } known && !JsonNode.DeepEquals(known, schema) ? $"{char.ToUpperInvariant(service[0])}{service[1..]}{name}" : name;

    private static JsonNode? Renamed(JsonNode? node, Dictionary<string, string> names)
    {
        switch (node)
        {
            case JsonObject from:
                var to = new JsonObject();
                foreach (var (key, value) in from)
                {
                    to[key] = key == "$ref" ? Reference(value!.GetValue<string>(), names) : Renamed(value, names);
                }

                return to;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Renamed(item, names))]);
            default:
                return node?.DeepClone();
        }
    }

    private static JsonNode Reference(string reference, Dictionary<string, string> names) =>
        reference.StartsWith(SchemaPointer, StringComparison.Ordinal) && names.TryGetValue(reference[SchemaPointer.Length..], out var name)
            ? SchemaPointer + name
            : reference;
}
