using System.Globalization;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The annotations that tell the API document a property's limits.</summary>
internal static class RequestAnnotations
{
    public static IEnumerable<string> Of(RequestProperty property)
    {
        if (JsonName(property.Property, property.Field.Name) is { } name)
        {
            yield return name;
        }

        if (property.IsReference && !(property.Field.Name.EndsWith("Id", StringComparison.Ordinal) && !property.IsOptional && !property.IsList))
        {
            yield return Converter(property);
        }

        if (property.Field.Required && !property.IsOptional)
        {
            yield return "Required";
        }

        if (property.IsOptional)
        {
            yield break;
        }

        if (property.Field is { Nullable: false, Required: false })
        {
            yield return "DisallowNull";
        }

        foreach (var limit in Limits(property))
        {
            yield return limit;
        }
    }

    /// <summary>The attribute that gives a property its JSON name; null when that is the property's own name.</summary>
    public static string? JsonName(string property, string json) =>
        char.ToLowerInvariant(property[0]) + property[1..] == json ? null : $"JsonPropertyName({Literals.Text(json)})";

    public static string Converter(RequestProperty property)
    {
        var optional = property.IsOptional ? "Optional" : "";
        var list = property.IsList ? "List" : "";
        return $"JsonConverter(typeof({optional}Reference{list}Converter<{property.ItemType}>))";
    }

    private static IEnumerable<string> Limits(RequestProperty property)
    {
        var limits = ValueLimits.Of(property);
        if (property.IsList)
        {
            if (limits.MinItems > 0)
            {
                yield return $"MinLength({limits.MinItems})";
            }

            yield break;
        }

        if (ClrTypes.IsText(property.Type) && (limits.MinLength, limits.MaxLength) is not (null, null))
        {
            yield return limits.MaxLength is null ? $"MinLength({limits.MinLength})"
            : limits.MinLength is null ? $"StringLength({limits.MaxLength})"
            : $"StringLength({limits.MaxLength}, MinimumLength = {limits.MinLength})";
        }

        if (ClrTypes.IsNumber(property.Type) && (limits.Min, limits.Max) is not (null, null))
        {
            yield return Range(property.Type, limits);
        }

        if (limits.Pattern is not null)
        {
            yield return $"RegularExpression({Literals.Text(limits.Pattern)})";
        }

        if (property.Type is AttributeType.Email)
        {
            yield return "EmailAddress";
        }
    }

    private static string Range(AttributeType type, ValueLimits limits)
    {
        var clr = ClrTypes.Of(type, null);
        var highest = type switch
        {
            AttributeType.Integer => int.MaxValue,
            AttributeType.Long => long.MaxValue,
            _ => ValueLimits.HighestDecimal,
        };
        var lowest = type switch
        {
            AttributeType.Integer => int.MinValue,
            AttributeType.Long => long.MinValue,
            _ => -ValueLimits.HighestDecimal,
        };
        var (from, to) = (Text(limits.Min ?? lowest), Text(limits.Max ?? highest));
        var bounds = type is AttributeType.Integer ? $"{from}, {to}" : $"typeof({clr}), \"{from}\", \"{to}\"";
        return $"Range({bounds}{(limits.MinExclusive ? ", MinimumIsExclusive = true" : "")}{(limits.MaxExclusive ? ", MaximumIsExclusive = true" : "")})";
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
