using System.Text;
using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Http;

/// <summary>Bodies as they are sent: JSON and text as they are, the members of forms as fields.</summary>
internal static class WireBody
{
    public static HttpContent Of(string text, string contentType) =>
        contentType switch
        {
            "application/x-www-form-urlencoded" => new FormUrlEncodedContent(Fields(text)),
            "multipart/form-data" => Multipart(Fields(text)),
            _ => new StringContent(text, Encoding.UTF8, contentType),
        };

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(string text) =>
        JsonNode.Parse(text) is JsonObject members
            ? members
                .Where(member => member.Value is not null)
                .SelectMany(member => Values(member.Value!).Select(value => KeyValuePair.Create(member.Key, value)))
            : [];

    // A list is sent as the same field several times.
    private static IEnumerable<string> Values(JsonNode value) =>
        value is JsonArray items ? items.OfType<JsonNode>().Select(item => item.ToString()) : [value.ToString()];
}
