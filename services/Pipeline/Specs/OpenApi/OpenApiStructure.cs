using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Checks that the skeleton of a document has the right shape, so that readers of it need not ask.</summary>
internal static class OpenApiStructure
{
    private static readonly string[] Sections =
    [
        "schemas",
        "parameters",
        "responses",
        "requestBodies",
        "headers",
        "securitySchemes",
        "examples",
        "links",
        "callbacks",
        "pathItems",
    ];

    public static void Check(JsonObject root, JsonTree tree, List<SpecProblem> problems)
    {
        var check = new Shape(tree, problems);
        check.Object(root, "", "info");
        foreach (var (path, item) in check.Object(root, "", "paths") ?? [])
        {
            CheckPath(check, path, item);
        }

        var components = check.Object(root, "", "components");
        foreach (var section in Sections.Where(_ => components is not null))
        {
            foreach (var (name, _) in check.Object(components!, "/components", section) ?? [])
            {
                CheckName(check, section, name);
                var isSchema = section == "schemas";
                check.Member(
                    components![section]!.AsObject(),
                    $"/components/{section}",
                    name,
                    isSchema ? "a schema" : "a mapping",
                    value => value is JsonObject || (isSchema && IsBoolean(value))
                );
            }
        }
    }

    /// <summary>Files and types are named after components: a name that leads elsewhere is no name. Others that OpenAPI does not allow either do no harm.</summary>
    private static void CheckName(Shape check, string section, string name)
    {
        if (name.AsSpan().ContainsAny('/', '\\') || name.Contains("..", StringComparison.Ordinal) || name.Any(char.IsControl))
        {
            check.Add(
                JsonPointer.Append($"/components/{section}", name),
                $"'{name}' is no name of a component.",
                "Name it with letters, digits, '.', '-' and '_' alone."
            );
        }
    }

    private static void CheckPath(Shape check, string path, JsonNode? item)
    {
        var pointer = JsonPointer.Append("/paths", path);
        if (path.StartsWith("x-", StringComparison.Ordinal))
        {
            return;
        }

        if (!path.StartsWith('/'))
        {
            check.Add(pointer, $"The path '{path}' does not start with a slash.", "Write it as /" + path + ".");
        }

        if (item is not JsonObject members)
        {
            check.Add(pointer, $"The path '{path}' holds no operations.", "Put get, post, put, patch or delete below it.");
            return;
        }

        check.Array(members, pointer, "parameters");
        foreach (var method in OpenApiMethods.All)
        {
            if (check.Object(members, pointer, method) is { } operation)
            {
                CheckOperation(check, operation, $"{pointer}/{method}");
            }
        }
    }

    private static void CheckOperation(Shape check, JsonObject operation, string pointer)
    {
        foreach (var (index, parameter) in (check.Array(operation, pointer, "parameters") ?? []).Index())
        {
            if (parameter is not JsonObject { } members || (members["$ref"] is null && (members["name"] is null || members["in"] is null)))
            {
                check.Add(
                    $"{pointer}/parameters/{index}",
                    "A parameter needs 'name' and 'in'.",
                    "Add them, or refer to one in components/parameters."
                );
            }
        }

        check.Object(operation, pointer, "requestBody");
        foreach (var (status, _) in check.Object(operation, pointer, "responses") ?? [])
        {
            check.Object(operation["responses"]!.AsObject(), $"{pointer}/responses", status);
        }
    }

    private static bool IsBoolean(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<bool>(out _);

    private sealed class Shape(JsonTree tree, List<SpecProblem> problems)
    {
        public JsonObject? Object(JsonObject parent, string pointer, string key) =>
            Member(parent, pointer, key, "a mapping", value => value is JsonObject) as JsonObject;

        public JsonArray? Array(JsonObject parent, string pointer, string key) =>
            Member(parent, pointer, key, "a list", value => value is JsonArray) as JsonArray;

        /// <summary>The member when it is there and right; a wrong one is a problem.</summary>
        public JsonNode? Member(JsonObject parent, string pointer, string key, string expected, Func<JsonNode?, bool> isRight)
        {
            if (!parent.TryGetPropertyValue(key, out var value) || key.StartsWith("x-", StringComparison.Ordinal))
            {
                return null;
            }

            if (isRight(value))
            {
                return value;
            }

            Add(JsonPointer.Append(pointer, key), $"'{key}' must be {expected}.", $"Write {expected} there, or leave '{key}' out.");
            return null;
        }

        public void Add(string pointer, string message, string remedy)
        {
            var span = tree.Pointers.TryGetValue(pointer, out var known) ? known with { Pointer = pointer } : null;
            problems.Add(new SpecProblem("openapi-structure", span is null ? $"{message} ({pointer})" : message, remedy, span, span?.File));
        }
    }
}
