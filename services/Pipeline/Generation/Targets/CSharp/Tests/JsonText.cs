using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>JSON as a person would write it into a raw string: blanks inside braces, so that two braces never meet.</summary>
internal static class JsonText
{
    private const int Widest = 90;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line where it is short enough, else one line for each member.</summary>
    public static IReadOnlyList<string> Lines(JsonNode? node)
    {
        var line = Line(node);
        return line.Length <= Widest || node is not JsonObject { Count: > 1 } body
            ? [line]
            : ["{", .. body.Select((member, index) => $"  {Key(member.Key)}: {Line(member.Value)}{(index < body.Count - 1 ? "," : "")}"), "}"];
    }

    private static string Line(JsonNode? node) =>
        node switch
        {
            JsonObject { Count: 0 } => "{ }",
            JsonObject body => $"{{ {string.Join(", ", body.Select(member => $"{Key(member.Key)}: {Line(member.Value)}"))} }}",
            JsonArray items => $"[{string.Join(", ", items.Select(Line))}]",
            null => "null",
            _ => Safe(node.ToJsonString(Plain)),
        };

    private static string Key(string name) => Safe(JsonValue.Create(name).ToJsonString(Plain));

    /// <summary>Braces of a text must not look like places to fill in.</summary>
    private static string Safe(string json) =>
        json.Replace("{", "\\u007b", StringComparison.Ordinal).Replace("}", "\\u007d", StringComparison.Ordinal);
}
