using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Specs.OpenApi;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Security;

/// <summary>Scopes that operations ask for, one assumption each: no document says which users hold them.</summary>
internal static class ScopeAssumptions
{
    public static IEnumerable<Assumption> Of(ApiDocument document)
    {
        var root = document.Source.OpenApi!;
        var whole = Scopes(root["security"], "/security");
        var own = (root["paths"] as JsonObject ?? []).SelectMany(path =>
            (path.Value as JsonObject ?? [])
                .Where(member => OpenApiMethods.All.Contains(member.Key))
                .SelectMany(member => Scopes(member.Value?["security"], $"{JsonPointer.Append("/paths", path.Key)}/{member.Key}/security"))
        );
        return whole
            .Concat(own)
            .DistinctBy(place => place.Scope, StringComparer.Ordinal)
            .Select(place => new Assumption(
                ElementId.Setting("accounts/login"),
                $"Every signed-in user holds the scope {place.Scope}: the document does not say who does.",
                document.Source.Locate(place.Pointer)
            ));
    }

    private static IEnumerable<(string Scope, string Pointer)> Scopes(JsonNode? security, string pointer) =>
        from alternative in (security as JsonArray ?? []).Index()
        from scheme in alternative.Item as JsonObject ?? []
        from scope in scheme.Value as JsonArray ?? []
        select (scope.ToString(), JsonPointer.Append($"{pointer}/{alternative.Index}", scheme.Key));
}
