using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Http;

/// <param name="Url">Path and query, from the application's root.</param>
/// <param name="Authorization">Value of that header; null for a visitor.</param>
internal sealed record ApiRequest(
    string Method,
    string Url,
    string? Text = null,
    string? Authorization = null,
    IReadOnlyDictionary<string, string>? Headers = null
)
{
    /// <summary>How <see cref="Text"/> goes over the wire: the JSON of a form becomes that form.</summary>
    public string ContentType { get; init; } = "application/json";

    public bool IsJson => ContentType.Contains("json", StringComparison.OrdinalIgnoreCase);

    public ApiRequest As(string contentType) => this with { ContentType = contentType };

    public static ApiRequest Of(string method, string url, JsonNode? body, string? authorization = null) =>
        new(method, url, body?.ToJsonString(), authorization);

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), Url);
        if (Text is not null)
        {
            message.Content = WireBody.Of(Text, ContentType);
        }

        if (Authorization is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", Authorization);
        }

        foreach (var (name, value) in Headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
