using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Compares every answer of a run with an OpenAPI document while the other checks talk to the application.</summary>
internal sealed class ContractWatch
{
    private const int MostBreaches = 5;
    private readonly SchemaValidator _validator;
    private readonly List<(string[] Segments, string Path, JsonObject Methods)> _paths;
    private readonly ConcurrentDictionary<(string Method, string Path), int> _seen = new();
    private readonly ConcurrentDictionary<(string Method, string Path), ConcurrentQueue<string>> _breaches = new();

    public ContractWatch(JsonNode document)
    {
        _validator = new SchemaValidator(document);
        _paths = [.. (document["paths"] as JsonObject ?? []).Where(path => path.Value is JsonObject).Select(path => (path.Key.Split('/'), path.Key, (JsonObject)path.Value!)).OrderBy(path => path.Key.Count(character => character == '{'))];
    }

    public int Seen(string method, string path) => _seen.GetValueOrDefault((method, Normal(path)));

    public IReadOnlyCollection<string> Breaches(string method, string path) => _breaches.TryGetValue((method, Normal(path)), out var breaches) ? breaches : [];

    public bool Documents(string method, string path) => _paths.Exists(known => Normal(known.Path) == Normal(path) && known.Methods.ContainsKey(method.ToLowerInvariant()));

    public void Look(ApiRequest request, ApiResponse response)
    {
        var segments = request.Url.Split('?')[0].Split('/');
        var (_, path, methods) = _paths.Find(known => known.Segments.Length == segments.Length && known.Segments.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second) && known.Methods.ContainsKey(request.Method.ToLowerInvariant()));
        if (methods?[request.Method.ToLowerInvariant()] is not JsonObject operation)
        {
            return;
        }

        var key = (request.Method, Normal(path));
        _seen.AddOrUpdate(key, 1, (_, count) => count + 1);
        if (Breach(operation, response) is { } breach)
        {
            var breaches = _breaches.GetOrAdd(key, _ => new ConcurrentQueue<string>());
            if (breaches.Count < MostBreaches)
            {
                breaches.Enqueue($"{request.Method} {request.Url} -> {response.Status}: {breach}");
            }
        }
    }

    private string? Breach(JsonObject operation, ApiResponse response)
    {
        var responses = operation["responses"] as JsonObject ?? [];
        var declared = _validator.Resolve(responses[$"{response.Status}"] ?? responses[$"{response.Status / 100}XX"] ?? responses["default"]) as JsonObject;
        if (declared is null)
        {
            return response.Status < 400 ? $"the status is not in the document ({string.Join(", ", responses.Select(known => known.Key))} are)" : null;
        }

        var content = declared["content"] as JsonObject;
        var schema = (content?.FirstOrDefault(type => type.Key.StartsWith(response.MediaType ?? "application/json", StringComparison.OrdinalIgnoreCase)).Value ?? (content?.Count == 1 ? content.First().Value : null))?["schema"];
        return schema is null || response.Text.Length == 0 || !IsJson(response) ? null : _validator.Breach(response.Json, schema);
    }

    private static bool IsJson(ApiResponse response) => response.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Parameter names do not matter.</summary>
    private static string Normal(string path) => string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));

    public static ContractWatch? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject document ? new ContractWatch(document) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
