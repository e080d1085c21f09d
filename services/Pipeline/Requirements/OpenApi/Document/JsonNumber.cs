using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

internal static class JsonNumber
{
    public static bool TryRead(JsonNode? node, out decimal number)
    {
        number = 0;
        return node is JsonValue value
            && value.GetValueKind() == JsonValueKind.Number
            && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
