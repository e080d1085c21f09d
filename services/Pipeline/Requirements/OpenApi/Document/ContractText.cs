using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <summary>The part of a document that answers can be held against: without words, examples and extensions.</summary>
internal static class ContractText
{
    private static readonly HashSet<string> Parts = new(["paths", "webhooks", "components"], StringComparer.Ordinal);

    private static readonly HashSet<string> Words = new(
        ["description", "summary", "title", "example", "examples", "externalDocs", "xml", "tags", "servers", "links", "callbacks", "securitySchemes"],
        StringComparer.Ordinal
    );

    // The keys of these objects are names that the author chose.
    private static readonly HashSet<string> Names = new(
        ["properties", "patternProperties", "schemas", "responses", "requestBodies", "headers", "paths", "webhooks", "content", "$defs", "mapping"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Values = new(["enum", "const", "default"], StringComparer.Ordinal);

    /// <summary>Webhooks of a document without paths are paths: the application receives them.</summary>
    public static JsonObject Of(JsonObject document)
    {
        var contract = new JsonObject(
            document.Where(part => Parts.Contains(part.Key)).Select(part => KeyValuePair.Create(part.Key, Copy(part.Value, Names.Contains(part.Key))))
        );
        if (contract["paths"] is not JsonObject { Count: > 0 } && contract["webhooks"] is JsonObject webhooks)
        {
            contract["paths"] = new JsonObject(
                webhooks.Select(webhook => KeyValuePair.Create(WebhookPath.Of(webhook.Key), webhook.Value?.DeepClone()))
            );
        }

        return contract;
    }

    private static JsonNode? Copy(JsonNode? node, bool isNamed) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .Where(member => isNamed || !(Words.Contains(member.Key) || member.Key.StartsWith("x-", StringComparison.Ordinal)))
                    .Select(member =>
                        KeyValuePair.Create(
                            member.Key,
                            !isNamed && Values.Contains(member.Key)
                                ? member.Value?.DeepClone()
                                : Copy(member.Value, !isNamed && Names.Contains(member.Key))
                        )
                    )
            ),
            JsonArray items => new JsonArray([.. items.Select(item => Copy(item, false))]),
            _ => node?.DeepClone(),
        };
}
