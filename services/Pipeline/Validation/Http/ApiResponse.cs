using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Http;

/// <summary>An answer of the application under check.</summary>
internal sealed class ApiResponse
{
    private ApiResponse(int status, string text, string? mediaType, IReadOnlyDictionary<string, string> headers)
    {
        Status = status;
        Text = text;
        MediaType = mediaType;
        Headers = headers;
        Json = Parse(text);
    }

    public int Status { get; }

    public string Text { get; }

    public string? MediaType { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Null when the body is empty, <c>null</c> or no JSON.</summary>
    public JsonNode? Json { get; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public static async Task<ApiResponse> ReadAsync(HttpResponseMessage message, CancellationToken cancellationToken)
    {
        var headers = message
            .Headers.Concat(message.Content.Headers)
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => string.Join(", ", group.SelectMany(header => header.Value)), StringComparer.OrdinalIgnoreCase);
        var text = await message.Content.ReadAsStringAsync(cancellationToken);
        return new ApiResponse((int)message.StatusCode, text, message.Content.Headers.ContentType?.MediaType, headers);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
