using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>How people sign in: with a body, or with query parameters where the operation takes no body.</summary>
internal static class SignIn
{
    public static Operation? Of(OperationCatalog catalog) => catalog.Of(OperationKind.Login).FirstOrDefault();

    /// <exception cref="PlanningException">The application has no sign-in.</exception>
    public static ApiRequest Request(OperationCatalog catalog, string identifier, string password)
    {
        var login = Of(catalog) ?? throw new PlanningException("The application has no sign-in.");
        if (catalog.BodyOf(login) is not { } body)
        {
            return new ApiRequest(login.Method, login.Path + Query(login, identifier, password));
        }

        var json = new JsonObject();
        foreach (var slot in catalog.Slots(body))
        {
            json[slot.Name] = slot.IsPassword ? password : identifier;
        }

        return ApiRequest.Of(login.Method, login.Path, BodyWriter.Wrap(body, json)).As(body.ContentType);
    }

    /// <summary>The first string whose name speaks of a token; a bare string is the token itself.</summary>
    public static string? FindToken(JsonNode? answer) =>
        answer switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } token => token,
            JsonObject body => Named(body)
                ?? body.Select(member => member.Value is JsonObject inner ? FindToken(inner) : null).FirstOrDefault(token => token is not null),
            _ => null,
        };

    private static string? Named(JsonObject body) =>
        body.Where(member => member.Value?.GetValueKind() == JsonValueKind.String && member.Key.Contains("token", StringComparison.OrdinalIgnoreCase))
            .Select(member => member.Value!.GetValue<string>())
            .FirstOrDefault();

    private static string Query(Operation login, string identifier, string password)
    {
        var values = login
            .Parameters.Where(parameter => parameter is { In: ParameterPlace.Query, Member: not null })
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Member == "password" ? password : identifier)}");
        return "?" + string.Join('&', values);
    }
}
