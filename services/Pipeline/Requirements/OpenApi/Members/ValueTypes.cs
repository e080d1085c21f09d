using System.Text.Json;
using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>The model's types for JSON types and formats.</summary>
internal static partial class ValueTypes
{
    private const int LongestLine = 500;

    // The characters of URIs (RFC 3986, 2): a reference may be absolute, relative or empty.
    private const string UriReference = @"^[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*$";

    private static readonly HashSet<string> LongTexts = new(
        ["description", "body", "content", "text", "comment", "notes", "note", "bio", "biography", "message", "details"],
        StringComparer.Ordinal
    );

    public static bool IsScalarList(ApiSchema schema) => schema is { IsArray: true, Items.IsScalar: true } && !schema.Items.Nullable;

    public static AttributeType Of(ApiSchema schema, string name = "") =>
        schema.Type switch
        {
            "string" when IsEnumeration(schema) => AttributeType.Enum,
            "string" => OfFormat(schema, name),
            "integer" => schema.Format == "int64" || schema.Max > int.MaxValue || schema.Min < int.MinValue
                ? AttributeType.Long
                : AttributeType.Integer,
            "number" => AttributeType.Decimal,
            "boolean" => AttributeType.Boolean,
            _ => AttributeType.Json,
        };

    /// <summary>Enumerations whose values can be names; others ("." or "1:1") are strings with a pattern.</summary>
    public static bool IsEnumeration(ApiSchema schema) =>
        schema.Enum.Count > 0 && Texts(schema) is var texts && texts.Count == schema.Enum.Count && texts.TrueForAll(text => Word().IsMatch(text));

    public static List<string> Texts(ApiSchema schema) =>
        [
            .. schema
                .Enum.Where(value => value.GetValueKind() == JsonValueKind.String)
                .Select(value => value.ToString())
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The pattern as the model wants it, for the whole value; null for none, and for one that .NET can't run.</summary>
    public static string? PatternOf(ApiSchema schema)
    {
        if (schema.Enum.Count > 0)
        {
            return $"^(?:{string.Join('|', Texts(schema).Select(Regex.Escape))})$";
        }

        if (schema.Pattern is not { } pattern || !IsRegex(pattern))
        {
            return schema.Format == "uri-reference" ? UriReference : null;
        }

        return (pattern.StartsWith('^') ? pattern : "^[\\s\\S]*(?:" + pattern) is var start && pattern.EndsWith('$')
            ? start + (pattern.StartsWith('^') ? "" : ")")
            : start + (pattern.StartsWith('^') ? "[\\s\\S]*$" : ")[\\s\\S]*$");
    }

    private static AttributeType OfFormat(ApiSchema schema, string name) =>
        schema.Format switch
        {
            "date" => AttributeType.Date,
            "date-time" => AttributeType.Timestamp,
            "time" => AttributeType.Time,
            "duration" => AttributeType.Duration,
            "uuid" => AttributeType.Uuid,
            "email" => AttributeType.Email,
            "uri" or "url" => AttributeType.Url,
            "byte" or "binary" => AttributeType.Binary,
            _ => schema.MaxLength > LongestLine || (schema.MaxLength is null && LongTexts.Contains(Naming.Snake(name)))
                ? AttributeType.Text
                : AttributeType.String,
        };

    private static bool IsRegex(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9 _-]*$")]
    private static partial Regex Word();
}
