using System.Text;
using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Http;

/// <param name="Url">Path and query, from the application's root.</param>
/// <param name="Authorization">Value of that header; null for a visitor.</param>
internal sealed record ApiRequest(string Method, string Url, string? Text = null, string? Authorization = null, IReadOnlyDictionary<string, string>? Headers = null)
{
    public string ContentType { get; init; } = "application/json";

    public static ApiRequest Of(string method, string url, JsonNode? body, string? authorization = null) => new(method, url, body?.ToJsonString(), authorization);

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), Url);
        if (Text is not null)
        {
            message.Content = new StringContent(Text, Encoding.UTF8, ContentType);
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
