using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Specs.Language;
using AgenticAi.Pipeline.Specs.OpenApi;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <summary>An OpenAPI document as objects: references followed, path parameters added, names made unique.</summary>
internal sealed class ApiDocument
{
    private readonly JsonObject _root;
    private readonly SchemaReader _schemas;
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    public ApiDocument(SpecDocument source)
    {
        Source = source;
        _root = source.OpenApi!;
        _schemas = new SchemaReader(_root);
        Operations = [.. ReadOperations()];
        Schemas =
        [
            .. (_root["components"]?["schemas"] as JsonObject ?? []).Select(schema =>
                _schemas.Read(schema.Value, JsonPointer.Append("/components/schemas", schema.Key))
            ),
        ];
    }

    public SpecDocument Source { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public IReadOnlyList<ApiSchema> Schemas { get; }

    public string Title => _root["info"]?["title"]?.ToString() ?? "";

    public string Description => _root["info"]?["description"]?.ToString() ?? "";

    public JsonObject SecuritySchemes => _root["components"]?["securitySchemes"] as JsonObject ?? [];

    /// <summary>What answers are held against.</summary>
    public JsonObject Contract => ContractText.Of(_root);

    /// <summary>The path of the first server without a slash at its end; null for the root.</summary>
    public string? ServerPrefix => ServerPath.Of(_root["servers"] as JsonArray);

    /// <summary>Messages that the described application sends, beside the paths that it serves.</summary>
    public bool SendsWebhooks => _root["webhooks"] is JsonObject { Count: > 0 } && _root["paths"] is JsonObject { Count: > 0 };

    private IEnumerable<ApiOperation> ReadOperations()
    {
        var own = ReadItems(_root["paths"] as JsonObject, "/paths", isWebhook: false).ToList();
        return own.Count > 0 ? own : ReadItems(_root["webhooks"] as JsonObject, "/webhooks", isWebhook: true);
    }

    private IEnumerable<ApiOperation> ReadItems(JsonObject? items, string pointer, bool isWebhook)
    {
        foreach (var (path, value) in items ?? [])
        {
            var (item, place) = _schemas.Follow(value, JsonPointer.Append(pointer, path));
            foreach (var method in OpenApiMethods.All.Where(method => method is not ("head" or "options" or "trace")))
            {
                if (item?[method] is JsonObject operation)
                {
                    yield return Read(
                        operation,
                        $"{place}/{method}",
                        method,
                        isWebhook ? WebhookPath.Of(path) : path,
                        Parameters(item["parameters"], place + "/parameters"),
                        isWebhook
                    );
                }
            }
        }
    }

    private ApiOperation Read(JsonObject operation, string pointer, string method, string path, List<ApiParameter> shared, bool isWebhook)
    {
        var own = Parameters(operation["parameters"], pointer + "/parameters");
        var (request, requestPointer) = _schemas.Follow(operation["requestBody"], pointer + "/requestBody");
        return new ApiOperation
        {
            Id = NewId(operation["operationId"]?.ToString(), method, path),
            Method = method.ToUpperInvariant(),
            Path = path,
            Pointer = pointer,
            Summary = operation["summary"]?.ToString() ?? "",
            Description = operation["description"]?.ToString() ?? "",
            Tags = [.. (operation["tags"] as JsonArray ?? []).OfType<JsonNode>().Select(tag => tag.ToString())],
            Parameters = PathParameters.Complete(
                path,
                pointer,
                [.. own, .. shared.Where(parameter => !own.Exists(other => (other.Name, other.In) == (parameter.Name, parameter.In)))]
            ),
            Request = Content(request?["content"], requestPointer + "/content"),
            RequestRequired = request?["required"] is JsonValue required && required.TryGetValue<bool>(out var isRequired) && isRequired,
            Responses =
            [
                .. (operation["responses"] as JsonObject ?? [])
                    .Where(response => !response.Key.StartsWith("x-", StringComparison.Ordinal))
                    .Select(response => Response(response.Key, response.Value, JsonPointer.Append(pointer + "/responses", response.Key))),
            ],
            Security = Security(operation["security"] ?? _root["security"]),
            IsWebhook = isWebhook,
            HasCallbacks = operation["callbacks"] is JsonObject { Count: > 0 },
            OtherMediaTypes = OtherThanJson(request?["content"]),
        };
    }

    private List<ApiParameter> Parameters(JsonNode? nodes, string pointer) =>
        [.. (nodes as JsonArray ?? []).Select((node, index) => Parameter(node, $"{pointer}/{index}")).OfType<ApiParameter>()];

    private ApiParameter? Parameter(JsonNode? node, string pointer)
    {
        var (followed, place) = _schemas.Follow(node, pointer);
        if (followed is not JsonObject members || members["name"] is not { } name)
        {
            return null;
        }

        var content = Content(members["content"], place + "/content");
        var schema = content?.Schema ?? _schemas.Read(members["schema"], place + "/schema");
        var isRequired = members["required"] is JsonValue required && required.TryGetValue<bool>(out var flag) && flag;
        return new ApiParameter(
            name.ToString(),
            members["in"]?.ToString() ?? "query",
            isRequired,
            schema,
            members["description"]?.ToString() ?? "",
            members["example"] ?? FirstExample(members) ?? schema.Example,
            place
        );
    }

    private ApiResponse Response(string status, JsonNode? node, string pointer)
    {
        var (response, place) = _schemas.Follow(node, pointer);
        int? code =
            status.Length == 3 && int.TryParse(status.ToUpperInvariant().Replace("XX", "00", StringComparison.Ordinal), out var number)
                ? number
                : null;
        var headers = response?["headers"] as JsonObject ?? [];
        return new ApiResponse(code, Content(response?["content"], place + "/content"), response?["description"]?.ToString() ?? "", pointer)
        {
            Headers = [.. headers.Select(header => header.Key)],
            MomentHeaders = [.. headers.Where(header => $"{header.Value?["schema"]?["format"]}" == "date-time").Select(header => header.Key)],
        };
    }

    private ApiContent? Content(JsonNode? node, string pointer)
    {
        if (node is not JsonObject { Count: > 0 } types)
        {
            return null;
        }

        var (type, media) = types.FirstOrDefault(candidate => candidate.Key.StartsWith("application/json", StringComparison.OrdinalIgnoreCase));
        (type, media) = type is null
            ? types.FirstOrDefault(candidate => candidate.Key.Contains("json", StringComparison.OrdinalIgnoreCase))
            : new(type, media);
        (type, media) = type is null ? types.First() : new(type, media);
        var place = JsonPointer.Append(pointer, type);
        var schema = media?["schema"] is { } node2 ? _schemas.Read(node2, place + "/schema") : null;
        return new ApiContent(type, schema, media?["example"] ?? FirstExample(media as JsonObject) ?? schema?.Example);
    }

    private static List<string> OtherThanJson(JsonNode? content)
    {
        var types = (content as JsonObject ?? []).Select(type => type.Key).ToList();
        return types.Exists(type => type.Contains("json", StringComparison.OrdinalIgnoreCase))
            ? types.FindAll(type => !type.Contains("json", StringComparison.OrdinalIgnoreCase))
            : [];
    }

    private JsonNode? FirstExample(JsonObject? members) =>
        members?["examples"] is JsonObject { Count: > 0 } examples ? _schemas.Follow(examples.First().Value, "").Node?["value"] : null;

    private static IReadOnlyList<string>[]? Security(JsonNode? node) =>
        node is JsonArray alternatives
            ? [.. alternatives.OfType<JsonObject>().Select(alternative => alternative.Select(scheme => scheme.Key).ToArray())]
            : null;

    private string NewId(string? given, string method, string path)
    {
        var words = Naming.Camel(given ?? $"{method} {path.Replace("{", "by ", StringComparison.Ordinal)}");
        var id = words.Length == 0 || !char.IsLetter(words[0]) ? method + Naming.Pascal(words) : words;
        var unique = id;
        for (var i = 2; !_ids.Add(unique); i++)
        {
            unique = id + i;
        }

        return unique;
    }
}
