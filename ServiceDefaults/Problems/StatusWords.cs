using Microsoft.AspNetCore.Http;

namespace AgenticAi.ServiceDefaults.Problems;

/// <summary>What helps when a request is refused before anybody looked at what it asks for.</summary>
internal static class StatusWords
{
    /// <returns>Null for a status that tells enough by itself.</returns>
    public static string? Of(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => "Sign in, or send a valid access token or API key.",
            StatusCodes.Status403Forbidden => "You are known, and may not do this.",
            StatusCodes.Status404NotFound => "There is nothing at this address.",
            StatusCodes.Status405MethodNotAllowed => "This can't be done at this address; the Allow header names what can.",
            StatusCodes.Status415UnsupportedMediaType =>
                "The body is not of a type that is read here: send JSON with Content-Type: application/json.",
            StatusCodes.Status500InternalServerError => "Something went wrong on our side. Tell us the requestId.",
            _ => null,
        };
}
