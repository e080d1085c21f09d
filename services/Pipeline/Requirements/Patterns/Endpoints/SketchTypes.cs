using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Members;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>What a sample value tells of the type; a bare name tells nothing.</summary>
internal static partial class SketchTypes
{
    public static AttributeType? Of(JsonSketch sketch)
    {
        if (sketch.Samples.Count == 0 || sketch.Samples[0] is "?" or "...")
        {
            return null;
        }

        var sample = string.Join(' ', sketch.Samples);
        return sketch.IsQuoted
            ? sample switch
            {
                _ when Instant().IsMatch(sample) => AttributeType.Timestamp,
                _ when Date().IsMatch(sample) => AttributeType.Date,
                _ when sample.Contains('@', StringComparison.Ordinal) => AttributeType.Email,
                _ when sample.StartsWith("http", StringComparison.Ordinal) => AttributeType.Url,
                _ => TypeWords.Find(sample) is AttributeType.Enum ? null : TypeWords.Find(sample),
            }
            : sample switch
            {
                "true" or "false" => AttributeType.Boolean,
                _ when int.TryParse(sample, out _) => AttributeType.Integer,
                _ when decimal.TryParse(sample, out _) => AttributeType.Decimal,
                _ => TypeWords.Find(sample),
            };
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT")]
    private static partial Regex Instant();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex Date();
}
