using System.Globalization;
using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Values of addresses and headers, which are text on the wire, as the JSON that their schema speaks of.</summary>
internal static class WireValue
{
    public static JsonNode Of(string text, JsonNode? schema) =>
        schema?["type"]?.ToString() switch
        {
            "integer" or "number" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(
                number
            ),
            "boolean" when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
            "array" => new JsonArray([.. text.Split(',').Select(item => (JsonNode?)Of(item.Trim(), schema["items"]))]),
            _ => JsonValue.Create(text),
        };
}
