using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Security;

/// <summary>Says what stands in for ways of signing in that need somebody else.</summary>
internal static class SchemeAssumptions
{
    public static IEnumerable<Assumption> Of(ApiDocument document)
    {
        foreach (var (name, scheme) in document.SecuritySchemes)
        {
            var text = (scheme?["type"]?.ToString(), scheme?["in"]?.ToString()) switch
            {
                ("oauth2" or "openIdConnect", _) =>
                    $"No authorization server is part of the application: its own tokens stand in for those of '{name}', and scopes are not told apart.",
                ("apiKey", "header") when scheme?["name"]?.ToString() != "Authorization" =>
                    $"The key of '{name}' is a token of the application; it may be sent in the header {scheme?["name"]}, and as a bearer token too.",
                ("apiKey", "query" or "cookie") =>
                    $"The key of '{name}' is a token of the application; it is sent as a bearer token and not in the {scheme?["in"]}.",
                ("mutualTLS", _) => $"Clients show tokens of the application and not the certificates of '{name}'.",
                _ => null,
            };
            if (text is not null)
            {
                yield return new Assumption(ElementId.Setting("accounts/login"), text);
            }
        }
    }
}
