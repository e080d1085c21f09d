using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Validation.Evaluation;

/// <summary>Values to JSON and back.</summary>
internal static class Values
{
    public static string Text(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
            TimeSpan span => XmlConvert.ToString(span),
            Row row => row.Id ?? "",
            JsonNode node => node.ToJsonString(),
            List<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <param name="numericIds">Rows are written as JSON numbers.</param>
    public static JsonNode? ToJson(object? value, bool numericIds = false) =>
        value switch
        {
            null => null,
            JsonNode node => node.DeepClone(),
            bool flag => JsonValue.Create(flag),
            decimal number => number == Math.Truncate(number) && Math.Abs(number) < long.MaxValue
                ? JsonValue.Create((long)number)
                : JsonValue.Create(number),
            List<object?> list => new JsonArray([.. list.Select(item => ToJson(item, numericIds))]),
            Row row when numericIds && long.TryParse(row.Id, CultureInfo.InvariantCulture, out var id) => JsonValue.Create(id),
            _ => JsonValue.Create(Text(value)),
        };

    public static object? FromJson(JsonNode? node, AttributeType type) =>
        node switch
        {
            null => null,
            JsonArray array => array.Select(item => FromJson(item, type)).ToList(),
            JsonValue value => FromScalar(value, type),
            _ => node,
        };

    private static object? FromScalar(JsonValue value, AttributeType type) =>
        value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => value.GetValue<JsonElement>().TryGetDecimal(out var number) ? number : null,
            JsonValueKind.String => FromText(value.GetValue<string>(), type),
            _ => null,
        };

    public static object? FromText(string text, AttributeType type) =>
        type switch
        {
            AttributeType.Date when DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var date) => date,
            AttributeType.Time when TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) => time,
            AttributeType.Timestamp
                when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) =>
                instant.ToUniversalTime(),
            AttributeType.Duration => Duration(text),
            _ => text,
        };

    private static object? Duration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            return text;
        }
    }
}
