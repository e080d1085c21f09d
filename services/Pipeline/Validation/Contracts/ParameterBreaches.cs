using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Requests with a parameter that its schema does not allow, or without one that is required.</summary>
internal sealed class ParameterBreaches(SchemaValidator schemas)
{
    // A key that can't be a key names nothing.
    private static readonly int[] PathStatuses = [400, 404, 422];
    private static readonly int[] Statuses = [400, 422];

    public IEnumerable<RequestBreach> Of(ApiRequest request, string template, IEnumerable<JsonNode?> parameters) =>
        parameters
            .Select(schemas.Resolve)
            .OfType<JsonObject>()
            .DistinctBy(parameter => (parameter["in"]?.ToString(), parameter["name"]?.ToString()))
            .SelectMany(parameter => Of(request, template, parameter));

    private IEnumerable<RequestBreach> Of(ApiRequest request, string template, JsonObject parameter)
    {
        var (name, place) = (parameter["name"]?.ToString() ?? "", parameter["in"]?.ToString());
        if (place == "query" && parameter["required"]?.GetValueKind() == System.Text.Json.JsonValueKind.True)
        {
            yield return new RequestBreach($"the parameter {name} is missing", request with { Url = WithoutQuery(request.Url, name) }, Statuses);
        }

        if (schemas.Resolve(parameter["schema"]) is not JsonObject schema || parameter["content"] is not null)
        {
            yield break;
        }

        foreach (
            var text in BrokenValues
                .Of(schema)
                .Select(broken => broken.Value)
                .OfType<JsonValue>()
                .Select(value => value.ToString())
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal)
        )
        {
            if (schemas.Breach(WireValue.Of(text, schema), schema) is null)
            {
                continue;
            }

            var broken = place switch
            {
                "query" => request with { Url = WithQuery(WithoutQuery(request.Url, name), name, text) },
                "header" => request with { Headers = With(request.Headers, name, text) },
                "path" => InPath(request, template, name, text),
                _ => null,
            };
            if (broken is not null)
            {
                yield return new RequestBreach($"{name} is {text}", broken, place == "path" ? PathStatuses : Statuses);
            }
        }
    }

    private static ApiRequest? InPath(ApiRequest request, string template, string name, string text)
    {
        var (path, query) = Split(request.Url);
        var (segments, names) = (path.Split('/'), template.Split('/'));
        var index = Array.IndexOf(names, $"{{{name}}}");
        if (index < 0 || segments.Length != names.Length)
        {
            return null;
        }

        segments[index] = Uri.EscapeDataString(text);
        return request with { Url = string.Join('/', segments) + (query.Length == 0 ? "" : "?" + query) };
    }

    private static string WithQuery(string url, string name, string value) =>
        $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    private static string WithoutQuery(string url, string name)
    {
        var (path, query) = Split(url);
        var kept = query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith(name + "=", StringComparison.Ordinal))
            .ToList();
        return kept.Count == 0 ? path : $"{path}?{string.Join('&', kept)}";
    }

    private static (string Path, string Query) Split(string url) => url.Split('?', 2) is [var path, var query] ? (path, query) : (url, "");

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string>? headers, string name, string value) =>
        new(headers ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase) { [name] = value };
}
