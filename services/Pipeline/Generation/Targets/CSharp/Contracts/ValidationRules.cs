using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The statements that check one property of a request.</summary>
/// <param name="property">The property.</param>
/// <param name="isPart">The request may be nested in another one: paths then start with <c>path</c>.</param>
internal sealed class ValidationRules(RequestProperty property, bool isPart)
{
    private readonly ValueLimits _limits = ValueLimits.Of(property);
    private readonly string _path = isPart ? $"path + {Literals.Text(property.Field.Name)}" : Literals.Text(property.Field.Name);
    private readonly string _value = property.IsOptional ? $"request.{property.Property}.Value" : $"request.{property.Property}";

    public IEnumerable<string> All =>
        Presence()
            .Concat(
                property.Part is not null ? Parts()
                : property.TargetKey is not null ? [Named()]
                : property.IsReference ? References()
                : property.IsList ? Items()
                : Value()
            );

    private IEnumerable<string> Presence()
    {
        if (property.IsOptional && MustHaveValue())
        {
            yield return $"if (request.{property.Property}.IsSent)\n        {{\n            errors.Required({_path}, {_value});\n        }}\n";
        }
        else if (!property.IsOptional && property.Field.Required)
        {
            yield return $"errors.Required({_path}, {_value});";
        }
    }

    /// <summary>A patch may not take away what rows can't lack.</summary>
    private bool MustHaveValue() =>
        property.Field.Required
        || !property.Field.Nullable
        || property.Attribute is { IsNullable: false, Attribute.IsList: false }
        || (property.Relation is { IsToOne: true, IsNullable: false });

    private IEnumerable<string> Value()
    {
        if (property.Shape is not null)
        {
            yield return $"{property.Property}Shape.Check(errors, {_path}, {_value});";
        }

        foreach (var rule in TextRules().Concat(NumberRules()))
        {
            yield return rule;
        }

        var values =
            property.Attribute?.Attribute is { Type: not AttributeType.Enum } attribute && property.Field.EnumValues.Count == 0
                ? attribute.EnumValues
                : property.Field.EnumValues;
        if (values.Count > 0 && property.Attribute?.IsEnum != true)
        {
            var isNumber = ClrTypes.IsNumber(property.Type);
            yield return $"errors.OneOf({_path}, {_value}, {string.Join(", ", values.Select(value => isNumber ? value : Literals.Text(value)))});";
        }

        if (property.Attribute?.Attribute.Tense is { } tense && property.Type is AttributeType.Date or AttributeType.Timestamp)
        {
            yield return $"errors.{tense}({_path}, {_value}, {(property.Type is AttributeType.Date ? "today" : "now")});";
        }
    }

    private IEnumerable<string> TextRules()
    {
        if (property.ItemType != "string")
        {
            yield break;
        }

        if (_limits.MinLength is > 0 and var shortest && !(property.Field.Required && shortest == 1))
        {
            yield return $"errors.MinLength({_path}, {_value}, {shortest});";
        }

        if (_limits.MaxLength is { } longest)
        {
            yield return $"errors.MaxLength({_path}, {_value}, {longest});";
        }

        if (_limits.Pattern is { } pattern)
        {
            yield return $"errors.Matches({_path}, {_value}, {Literals.Text(pattern)});";
        }

        if (property.Type is AttributeType.Email or AttributeType.Url or AttributeType.Phone && _limits.Pattern is null)
        {
            yield return $"errors.{property.Type}({_path}, {_value});";
        }
    }

    private IEnumerable<string> NumberRules()
    {
        if (!ClrTypes.IsNumber(property.Type))
        {
            yield break;
        }

        var suffix = property.ItemType == "decimal" ? "m" : "";
        if (_limits.Min is { } min)
        {
            yield return $"errors.{(_limits.MinExclusive ? "MoreThan" : "AtLeast")}({_path}, {_value}, {Number(min, suffix)});";
        }

        if (_limits.Max is { } max)
        {
            yield return $"errors.{(_limits.MaxExclusive ? "LessThan" : "AtMost")}({_path}, {_value}, {Number(max, suffix)});";
        }

        if (_limits.MultipleOf is { } unit)
        {
            yield return $"errors.MultipleOf({_path}, {_value}, {Number(unit, suffix)});";
        }
    }

    internal static string Number(decimal number, string suffix) =>
        decimal.IsInteger(number) ? decimal.Truncate(number).ToString("0") : $"{Literals.Plain(number)}{(suffix.Length == 0 ? "m" : suffix)}";

    private IEnumerable<string> Items()
    {
        if (property.Part is not null || (property.IsList && ClrTypes.IsReference(property.Type) && !property.IsReference))
        {
            yield return $"errors.NoNulls({_path}, {_value});";
        }

        if (property.Field.UniqueItems)
        {
            yield return $"errors.Distinct({_path}, {_value});";
        }

        if (property is { IsList: true, Part: null, IsReference: false } && ItemRules.Of(property, _value, isPart) is { } each)
        {
            yield return each;
        }

        if (_limits.MinItems > 0)
        {
            yield return $"errors.MinItems({_path}, {_value}, {_limits.MinItems});";
        }

        if (_limits.MaxItems is { } most)
        {
            yield return $"errors.MaxItems({_path}, {_value}, {most});";
        }
    }

    /// <summary>The row is named by another attribute than its id.</summary>
    private string Named()
    {
        var (target, key) = (property.Target!, property.TargetKey!);
        var row = target.Variable == "request" ? "row" : target.Variable;
        return $"await errors.ExistsAsync({_path}, {_value}, key => db.{target.Set}.AnyAsync({row} => {row}.{key.Property} == {MappingStatements.Normalized(key, "key")}, cancellation));";
    }

    private IEnumerable<string> References()
    {
        var target = property.Target!;
        var row = target.Variable == "request" ? "row" : target.Variable;
        if (!property.IsList)
        {
            yield return $"await errors.ExistsAsync({_path}, {_value}, id => db.{target.Set}.AnyAsync({row} => {row}.Id == id, cancellation));";
            yield break;
        }

        foreach (var rule in Items())
        {
            yield return rule;
        }

        yield return $"await errors.ExistAsync({_path}, {_value}, ids => db.{target.Set}.CountAsync({row} => ids.Contains({row}.Id), cancellation));";
    }

    private IEnumerable<string> Parts()
    {
        var validator = $"{property.Part!.Name}Validator";
        if (!property.IsList)
        {
            yield return $"if ({_value} is {{ }} {CSharpWords.Local(property.Property)})\n        {{\n            await {validator}.CheckAsync({CSharpWords.Local(property.Property)}, {(isPart ? $"{_path} + \".\"" : Literals.Text(property.Field.Name + "."))}, errors, db, now, cancellation);\n        }}\n";
            yield break;
        }

        foreach (var rule in Items())
        {
            yield return rule;
        }

        yield return $"foreach (var (index, item) in ({_value} ?? []).Index().Where(pair => pair.Item is not null))\n        {{\n            await {validator}.CheckAsync(item, $\"{(isPart ? "{path}" : "")}{property.Field.Name}[{{index}}].\", errors, db, now, cancellation);\n        }}\n";
    }
}
