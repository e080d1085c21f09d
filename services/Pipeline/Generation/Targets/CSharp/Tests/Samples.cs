using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>Valid values for members of bodies.</summary>
internal sealed class Samples
{
    private const int PatternSamples = 24;

    public JsonNode Of(Attribute? attribute, BodyField field)
    {
        if ((attribute?.Pattern ?? field.Pattern) is { } pattern)
            return $"$any:{string.Join('\u001f', Enumerable.Range(1, PatternSamples).Select(seed => PatternText.Make(pattern, seed)))}";
        var type = attribute?.Type ?? field.Type;
        var words = attribute?.EnumValues.Count > 0 ? attribute.EnumValues : field.EnumValues;
        return type switch
        {
            AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money => Number(attribute?.Min ?? field.Min, attribute?.MinExclusive ?? false, attribute?.Max ?? field.Max),
            AttributeType.Boolean => false,
            AttributeType.Date => IsFuture(attribute) ? "2090-01-15" : "2000-01-15",
            AttributeType.Timestamp => IsFuture(attribute) ? "2090-01-15T10:00:00Z" : "2000-01-15T10:00:00Z",
            AttributeType.Time => "10:00:00",
            AttributeType.Uuid => "11111111-1111-4111-8111-111111111111",
            AttributeType.Email => "$email",
            AttributeType.Url => "https://example.com/",
            AttributeType.Phone => "+49301234567",
            AttributeType.Json => new JsonObject(),
            _ => words.Count > 0 ? words[0] : field.Name == "password" ? "Secret-12345" : $"$text:{attribute?.MaxLength ?? field.MaxLength ?? 40}",
        };
    }

    private static JsonNode Number(decimal? min, bool isExclusive, decimal? max)
    {
        var value = (min ?? 1) + (isExclusive ? 1 : 0);
        return max is { } highest && value > highest ? highest : value;
    }

    private static bool IsFuture(Attribute? attribute) => attribute?.Tense is Tense.Future or Tense.PresentOrFuture;
}
