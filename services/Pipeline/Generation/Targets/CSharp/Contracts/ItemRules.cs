using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The statements that check each value of a list of plain values.</summary>
internal static class ItemRules
{
    /// <param name="value">C# that gives the list.</param>
    /// <param name="isPart">Paths start with <c>path</c>.</param>
    /// <returns>Null when the values have no limits.</returns>
    public static string? Of(RequestProperty property, string value, bool isPart)
    {
        var rules = (
            property.ItemType == "string" ? Texts(property)
            : ClrTypes.IsNumber(property.Type) ? Numbers(property)
            : []
        ).ToList();
        return rules.Count == 0
            ? null
            : $"foreach (var (index, item) in ({value} ?? []).Index())\n        {{\n            var at = $\"{(isPart ? "{path}" : "")}{property.Field.Name}[{{index}}]\";\n{string.Concat(rules.Select(rule => $"            {rule}\n"))}        }}\n";
    }

    private static IEnumerable<string> Texts(RequestProperty property)
    {
        var field = property.Field;
        if (field.ItemMinLength is > 0)
        {
            yield return $"errors.MinLength(at, item, {field.ItemMinLength});";
        }

        if (field.ItemMaxLength is not null)
        {
            yield return $"errors.MaxLength(at, item, {field.ItemMaxLength});";
        }

        if (field.ItemPattern is { } pattern)
        {
            yield return $"errors.Matches(at, item, {Literals.Text(pattern)});";
        }
    }

    private static IEnumerable<string> Numbers(RequestProperty property)
    {
        var limits = ValueLimits.Of(property);
        var suffix = property.ItemType == "decimal" ? "m" : "";
        if (limits.Min is { } min)
        {
            yield return $"errors.{(limits.MinExclusive ? "MoreThan" : "AtLeast")}(at, item, {ValidationRules.Number(min, suffix)});";
        }

        if (limits.Max is { } max)
        {
            yield return $"errors.{(limits.MaxExclusive ? "LessThan" : "AtMost")}(at, item, {ValidationRules.Number(max, suffix)});";
        }

        if (limits.MultipleOf is { } unit)
        {
            yield return $"errors.MultipleOf(at, item, {ValidationRules.Number(unit, suffix)});";
        }
    }
}
