using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Requests that break what a given document demands, made from a valid one.</summary>
internal static class RequestBreaches
{
    private static readonly int[] BodyStatuses = [400, 422];

    private static readonly int[] MediaStatuses = [400, 415, 422];

    public static IEnumerable<RequestBreach> Of(ContractWatch contract, string template, ApiRequest valid)
    {
        if (contract.Find(valid.Method, template) is not var (item, operation))
        {
            return [];
        }

        var parameters = (operation["parameters"] as JsonArray ?? []).Concat(item["parameters"] as JsonArray ?? []);
        var body = contract.Requests.Resolve(operation["requestBody"]) as JsonObject;
        return new ParameterBreaches(contract.Requests)
            .Of(valid, template, parameters)
            .Concat(OfBody(contract, valid, body?["content"] as JsonObject));
    }

    private static IEnumerable<RequestBreach> OfBody(ContractWatch contract, ApiRequest valid, JsonObject? content)
    {
        if (content is not { Count: > 0 } || valid.Text is null)
        {
            yield break;
        }

        if (!content.ContainsKey("text/x-unheard-of") && !content.ContainsKey("*/*"))
        {
            yield return new RequestBreach(
                "the body has a media type that the document does not offer",
                valid.As("text/x-unheard-of"),
                MediaStatuses
            );
        }

        var schema = content.FirstOrDefault(type => type.Key.StartsWith(valid.ContentType, StringComparison.OrdinalIgnoreCase)).Value?["schema"];
        if (schema is null || !valid.IsJson || JsonNode.Parse(valid.Text) is not { } body)
        {
            yield break;
        }

        foreach (var (fault, broken) in new BodyBreaches(contract.Requests).Of(body, schema))
        {
            yield return new RequestBreach(fault, valid with { Text = broken?.ToJsonString() ?? "null" }, BodyStatuses);
        }
    }
}
