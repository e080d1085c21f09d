using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>The limits that the database keeps by itself, whoever writes.</summary>
internal static class ColumnChecks
{
    public static Check? Of(EntityNames entity, AttributeNames names)
    {
        var attribute = names.Attribute;
        if (attribute.IsList)
        {
            return null;
        }

        var column = SqlText.Name(names.Column);
        var name = SchemaBuilder.Constraint("ck", entity.Table, names.Column);
        if (attribute.Type is AttributeType.Enum && attribute.EnumValues.Count > 0)
        {
            var values = string.Join(", ", attribute.EnumValues.Select(SqlText.Text));
            return new Check(name, names.Column, $"{column} in ({values})", values);
        }

        var conditions = Conditions(attribute, column).ToList();
        return conditions.Count == 0 ? null : new Check(name, names.Column, string.Join(" and ", conditions));
    }

    /// <summary>Shortest lengths and patterns are left to the validators: characters are counted differently here.</summary>
    private static IEnumerable<string> Conditions(Model.Domain.Attribute attribute, string column)
    {
        if (ClrTypes.IsNumber(attribute.Type) && attribute.Min is { } min)
        {
            yield return $"{column} {(attribute.MinExclusive ? ">" : ">=")} {SqlText.Constant(min)}";
        }

        if (ClrTypes.IsNumber(attribute.Type) && attribute.Max is { } max)
        {
            yield return $"{column} {(attribute.MaxExclusive ? "<" : "<=")} {SqlText.Constant(max)}";
        }

        if (ClrTypes.IsText(attribute.Type) && attribute.MaxLength is { } longest)
        {
            yield return $"char_length({column}) <= {longest}";
        }
    }
}
