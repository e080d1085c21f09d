using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;
using AgenticAi.Pipeline.Specs.OpenApi;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

/// <summary>Headers that answers are said to have and the application does not send.</summary>
internal static class UnreadHeaders
{
    public static IEnumerable<(string Pointer, string Words)> Of(
        JsonObject root,
        IReadOnlyList<(ApiOperation Source, Operation Operation)> operations
    )
    {
        foreach (var (source, operation) in operations)
        {
            if (!JsonPointer.TryResolve(root, source.Pointer, out var node))
            {
                continue;
            }

            foreach (var (status, response) in (node?["responses"] as JsonObject ?? []).Where(answer => !Versions.IsNeverSent(answer.Key, operation)))
            {
                var (followed, place) = Follow(root, response, JsonPointer.Append($"{source.Pointer}/responses", status));
                foreach (var (name, _) in (followed?["headers"] as JsonObject ?? []).Where(header => !IsSent(header.Key, status, operation)))
                {
                    yield return (JsonPointer.Append($"{place}/headers", name), $"header {name}");
                }
            }
        }
    }

    private static bool IsSent(string name, string status, Operation operation) =>
        name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        || (
            operation.Response.HasEntityTag
            && name.Equals("ETag", StringComparison.OrdinalIgnoreCase)
            && (status == $"{operation.Response.Status}" || status == "304")
        )
        || (
            status == $"{operation.Response.Status}"
            && (
                operation.Response.Headers.Keys.Contains(name, StringComparer.OrdinalIgnoreCase)
                || (status == "201" && name.Equals("Location", StringComparison.OrdinalIgnoreCase))
                || name == operation.Response.ExpiryHeader
                || name.Equals(operation.List?.TotalHeader, StringComparison.OrdinalIgnoreCase)
            )
        );

    private static (JsonNode? Node, string Pointer) Follow(JsonObject root, JsonNode? node, string pointer) =>
        node?["$ref"]?.ToString() is { } reference
        && JsonPointer.OfReference(reference) is { } target
        && JsonPointer.TryResolve(root, target, out var found)
            ? (found, target)
            : (node, pointer);
}
