using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Plain YAML scalars by the YAML 1.2 core schema: <c>no</c> and <c>1_000</c> are strings, <c>0o17</c> is a number.</summary>
internal static partial class CoreScalar
{
    public static JsonNode? Resolve(string plain) =>
        plain switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ when DecimalNumber().IsMatch(plain) => Number(plain),
            _ when plain.StartsWith("0x", StringComparison.Ordinal)
                    && long.TryParse(plain.AsSpan(2), NumberStyles.AllowHexSpecifier, null, out var hex) => JsonValue.Create(hex),
            _ when OctalNumber().IsMatch(plain) => JsonValue.Create(Convert.ToInt64(plain[2..], 8)),
            _ => JsonValue.Create(plain),
        };

    /// <summary>A number in its most exact type; one beyond all types stays text.</summary>
    public static JsonNode? Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return JsonValue.Create(whole);
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return JsonValue.Create(exact);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real)
            ? JsonValue.Create(real)
            : JsonValue.Create(text);
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex DecimalNumber();

    [GeneratedRegex("^0o[0-7]{1,20}$", RegexOptions.ExplicitCapture)]
    private static partial Regex OctalNumber();
}
