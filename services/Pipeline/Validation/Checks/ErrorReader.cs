using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Finds code and details of a refusal where the model's error format puts them.</summary>
internal sealed class ErrorReader(ErrorFormat format)
{
    private readonly JsonNode? _template = format.Template is null ? null : JsonNode.Parse(format.Template);

    /// <summary>False when the format has no place for codes.</summary>
    public bool HasCode => _template is null || Place("{code}") is not null;

    public string? Code(JsonNode? body) => (_template is null ? (body as JsonObject)?["code"] : At(body, Place("{code}")))?.ToString();

    public JsonNode? Detail(JsonNode? body, string name)
    {
        var details = _template is null ? (body as JsonObject)?["details"] : At(body, Place("{details}"));
        return (details as JsonObject)?[name] ?? (body as JsonObject)?[name];
    }

    /// <summary>The body has the members of the format.</summary>
    public bool Fits(JsonNode? body) =>
        format.IsText ? body is null
        : _template is null
            ? body is JsonObject problem && problem.ContainsKey("status") && (problem.ContainsKey("title") || problem.ContainsKey("detail"))
        : Fits(_template, body);

    private static bool Fits(JsonNode? template, JsonNode? body) =>
        template is not JsonObject expected
        || (body is JsonObject actual && expected.All(member => actual.ContainsKey(member.Key) && Fits(member.Value, actual[member.Key])));

    private IReadOnlyList<string>? Place(string placeholder) => Place(_template, placeholder);

    private static IReadOnlyList<string>? Place(JsonNode? node, string placeholder) =>
        node switch
        {
            JsonObject body => body.Select(member =>
                    Place(member.Value, placeholder) is { } inner ? (IReadOnlyList<string>)[member.Key, .. inner] : null
                )
                .FirstOrDefault(place => place is not null),
            JsonValue value when string.Equals(value.ToString(), placeholder, StringComparison.Ordinal) => [],
            _ => null,
        };

    private static JsonNode? At(JsonNode? body, IReadOnlyList<string>? place) =>
        place is null ? null : place.Aggregate(body, (node, name) => (node as JsonObject)?[name]);
}
