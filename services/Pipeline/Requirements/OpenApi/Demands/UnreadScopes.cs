using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Specs.OpenApi;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

/// <summary>Scopes that operations ask for: every signed-in caller has all of them, which is not what they are for.</summary>
internal static class UnreadScopes
{
    public static IEnumerable<(string Pointer, string Words)> Of(JsonObject root)
    {
        var whole = Scopes(root["security"], "/security");
        var own = (root["paths"] as JsonObject ?? []).SelectMany(path =>
            (path.Value as JsonObject ?? [])
                .Where(member => OpenApiMethods.All.Contains(member.Key))
                .SelectMany(member => Scopes(member.Value?["security"], $"{JsonPointer.Append("/paths", path.Key)}/{member.Key}/security"))
        );
        return whole.Concat(own);
    }

    private static IEnumerable<(string Pointer, string Words)> Scopes(JsonNode? security, string pointer) =>
        from alternative in (security as JsonArray ?? []).Index()
        from scheme in alternative.Item as JsonObject ?? []
        let scopes = (scheme.Value as JsonArray ?? []).Select(scope => scope?.ToString()).ToList()
        where scopes.Count > 0
        select (JsonPointer.Append($"{pointer}/{alternative.Index}", scheme.Key), $"scope {string.Join(" ", scopes)}");
}
