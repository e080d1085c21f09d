using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>What an operation of a document promises about its answers: status, media type, headers, body.</summary>
internal sealed class AnswerContract(SchemaValidator schemas, bool isGiven)
{
    /// <returns>The first broken promise in words; null when the answer keeps all of them.</returns>
    public string? Breach(JsonObject operation, ApiResponse response)
    {
        var responses = operation["responses"] as JsonObject ?? [];
        if (response.Status >= 500)
        {
            return "the application failed";
        }

        if (schemas.Resolve(Declared(responses, response.Status)) is not JsonObject declared)
        {
            // Who asks for another version than the one it has may be told so, whatever else a document says.
            return response.Status is < 400 and not 304
                ? $"the status is not in the document ({string.Join(", ", responses.Select(known => known.Key))} are)"
                : null;
        }

        return (isGiven ? HeaderBreach(declared, response) : null) ?? BodyBreach(declared["content"] as JsonObject, response);
    }

    private static JsonNode? Declared(JsonObject responses, int status) =>
        responses[$"{status}"] ?? responses[$"{status / 100}XX"] ?? responses[$"{status / 100}xx"] ?? responses["default"];

    private string? HeaderBreach(JsonObject declared, ApiResponse response)
    {
        foreach (var (name, node) in declared["headers"] as JsonObject ?? [])
        {
            var header = schemas.Resolve(node) as JsonObject;
            var text = response.Headers.GetValueOrDefault(name);
            if (text is null && header?["required"]?.GetValueKind() == JsonValueKind.True)
            {
                return $"the header {name} is missing";
            }

            if (
                text is not null
                && header?["schema"] is { } schema
                && schemas.Breach(WireValue.Of(text, schemas.Resolve(schema)), schema, name) is { } breach
            )
            {
                return $"the header {breach}";
            }
        }

        return null;
    }

    private string? BodyBreach(JsonObject? content, ApiResponse response)
    {
        if (content is not { Count: > 0 })
        {
            return isGiven && response is { IsSuccess: true, Text.Length: > 0 } ? "the document promises no body" : null;
        }

        if (response.Text.Length == 0)
        {
            return isGiven && response.IsSuccess ? "the promised body is missing" : null;
        }

        var media = content.FirstOrDefault(type => Fits(type.Key, response.MediaType ?? ""));
        if (media.Key is null && isGiven)
        {
            return $"the body is {response.MediaType} and not {string.Join(" or ", content.Select(type => type.Key))}";
        }

        var schema = (media.Value ?? (content.Count == 1 ? content.First().Value : null))?["schema"];
        return schema is null || !IsJson(response) ? null : schemas.Breach(response.Json, schema);
    }

    // "application/json; charset=utf-8", "application/*" and "*/*" stand in documents too.
    private static bool Fits(string declared, string actual)
    {
        var range = declared.Split(';')[0].Trim();
        return range == "*/*"
            || string.Equals(range, actual, StringComparison.OrdinalIgnoreCase)
            || (range.EndsWith("/*", StringComparison.Ordinal) && actual.StartsWith(range[..^1], StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsJson(ApiResponse response) => response.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
}
