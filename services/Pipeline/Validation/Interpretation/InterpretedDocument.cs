using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>An OpenAPI document with the operations and their statuses.</summary>
internal static class InterpretedDocument
{
    public static JsonNode Of(ApplicationModel model)
    {
        var paths = new JsonObject();
        foreach (var operation in model.Api.Operations)
        {
            var path = paths[operation.Path] as JsonObject ?? [];
            path[operation.Method.ToLowerInvariant()] = new JsonObject
            {
                ["responses"] = new JsonObject(
                    Statuses(operation)
                        .Distinct()
                        .Select(status => KeyValuePair.Create($"{status}", (JsonNode?)new JsonObject { ["description"] = operation.Summary }))
                ),
            };
            paths[operation.Path] = path;
        }

        return new JsonObject { ["openapi"] = "3.1.0", ["paths"] = paths };
    }

    private static IEnumerable<int> Statuses(Operation operation) =>
        operation.IdempotencyHeader is null ? [operation.Response.Status] : [operation.Response.Status, operation.IdempotencyReplayStatus];
}
