using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;

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
                ["responses"] = new JsonObject { [$"{operation.Response.Status}"] = new JsonObject { ["description"] = operation.Summary } },
            };
            paths[operation.Path] = path;
        }

        return new JsonObject { ["openapi"] = "3.1.0", ["paths"] = paths };
    }
}
