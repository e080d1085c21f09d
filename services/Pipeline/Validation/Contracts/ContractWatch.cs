using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Compares every answer of a run with an OpenAPI document while the checks talk to the application.</summary>
internal sealed class ContractWatch
{
    private const int MostBreaches = 5;
    private readonly AnswerContract _answers;
    private readonly List<(ContractPath Path, JsonObject Item)> _paths;
    private readonly ConcurrentDictionary<(string Method, string Path), int> _seen = new();
    private readonly ConcurrentDictionary<(string Method, string Path), ConcurrentQueue<string>> _breaches = new();

    /// <param name="prefix">What stands before the paths of the document.</param>
    /// <param name="isGiven">It came from outside and not from the application: media types and headers count too.</param>
    public ContractWatch(JsonNode document, string prefix = "", bool isGiven = false)
    {
        Schemas = new SchemaValidator(document);
        Requests = new SchemaValidator(document, isRequest: true);
        _answers = new AnswerContract(Schemas, isGiven);
        _paths =
        [
            .. (document["paths"] as JsonObject ?? [])
                .Select(path =>
                    (
                        Path: new ContractPath(path.Key == "/" && prefix.Length > 0 ? prefix : prefix + path.Key),
                        Item: Schemas.Resolve(path.Value) as JsonObject
                    )
                )
                .Where(path => path.Item is not null)
                .Select(path => (path.Path, path.Item!))
                .OrderBy(path => path.Path.Placeholders),
        ];
    }

    /// <summary>For what the application answers.</summary>
    public SchemaValidator Schemas { get; }

    /// <summary>For what clients send.</summary>
    public SchemaValidator Requests { get; }

    public static ContractWatch Of(ApiContract contract) => new(contract.Document, contract.Prefix, isGiven: true);

    public int Seen(string method, string path) => _seen.GetValueOrDefault((method, ContractPath.NormalOf(path)));

    public IReadOnlyCollection<string> Breaches(string method, string path) =>
        _breaches.TryGetValue((method, ContractPath.NormalOf(path)), out var breaches) ? breaches : [];

    public bool Documents(string method, string path) => Find(method, path) is not null;

    /// <summary>The item of the path and the operation in it; null when the document has no such operation.</summary>
    public (JsonObject Item, JsonObject Operation)? Find(string method, string path)
    {
        var item = _paths.Find(known => known.Path.Normal == ContractPath.NormalOf(path)).Item;
        return item?[method.ToLowerInvariant()] is JsonObject operation ? (item, operation) : null;
    }

    public void Look(ApiRequest request, ApiResponse response)
    {
        var (path, item) = _paths.Find(known =>
            known.Path.Matches(request.Url.Split('?')[0]) && known.Item.ContainsKey(request.Method.ToLowerInvariant())
        );
        if (item?[request.Method.ToLowerInvariant()] is not JsonObject operation)
        {
            return;
        }

        var key = (request.Method, path.Normal);
        _seen.AddOrUpdate(key, 1, (_, count) => count + 1);
        if (_answers.Breach(operation, response) is { } breach)
        {
            var breaches = _breaches.GetOrAdd(key, _ => new ConcurrentQueue<string>());
            if (breaches.Count < MostBreaches)
            {
                breaches.Enqueue($"{request.Method} {ExchangeLog.CleanUrl(request.Url)} -> {response.Status}: {breach}");
            }
        }
    }

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
