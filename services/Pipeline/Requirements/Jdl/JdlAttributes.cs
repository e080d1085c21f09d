using System.Globalization;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Jdl;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Jdl;

/// <summary>Attributes from fields.</summary>
internal static class JdlAttributes
{
    public static Attribute Make(JdlField field, JdlFile file)
    {
        var values = file.Enums.Find(candidate => candidate.Name == field.Type)?.Values;
        var attribute = new Attribute
        {
            Name = Naming.Camel(field.Name),
            Type = values is null ? TypeOf(field.Type) : AttributeType.Enum,
            Description = field.Comment,
            Required = field.IsRequired,
            Unique = field.IsUnique,
            MinLength = (int?)Number(field, "minlength"),
            MaxLength = (int?)Number(field, "maxlength"),
            Min = Number(field, "min"),
            Max = Number(field, "max"),
            Pattern = field.Limits.TryGetValue("pattern", out var pattern) ? Whole(pattern) : null,
            Source = field.Source,
        };
        attribute.EnumValues.AddRange(values ?? []);
        return attribute;
    }

    private static AttributeType TypeOf(string type) =>
        type switch
        {
            "TextBlob" => AttributeType.Text,
            "Integer" => AttributeType.Integer,
            "Long" => AttributeType.Long,
            "BigDecimal" or "Float" or "Double" => AttributeType.Decimal,
            "Boolean" => AttributeType.Boolean,
            "LocalDate" => AttributeType.Date,
            "LocalTime" => AttributeType.Time,
            "ZonedDateTime" or "Instant" => AttributeType.Timestamp,
            "Duration" => AttributeType.Duration,
            "UUID" => AttributeType.Uuid,
            "Blob" or "AnyBlob" or "ImageBlob" or "ByteBuffer" => AttributeType.Binary,
            _ => AttributeType.String,
        };

    // Java's matches() means the whole value.
    private static string Whole(string pattern) => (pattern.StartsWith('^') ? "" : "^") + pattern + (pattern.EndsWith('$') ? "" : "$");

    private static decimal? Number(JdlField field, string limit) =>
        field.Limits.TryGetValue(limit, out var text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
