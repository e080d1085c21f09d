using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;

/// <summary>Narrows a list by the filters that a client gives.</summary>
internal sealed class ListFilters(Handler handler, ListQuery query)
{
    /// <summary>Makes the parameters that are no list options known to expressions.</summary>
    public static void Bind(Handler handler, ListQuery query)
    {
        foreach (var other in query.Others)
            handler.Scope = handler.Scope.WithParameter(other.Name, other.Value, TypeOf(other) with { IsNullable = !other.IsRequired });
    }

    public void Write()
    {
        foreach (var (filter, property) in query.Filters)
            Write(filter, property);
    }

    private void Write(ListFilter filter, QueryProperty property)
    {
        var otherwise = "";
        foreach (var (word, condition) in filter.Keywords)
        {
            Narrow(
                $"{otherwise}if (query.{property.Property} == {HostData.Literal(word)})",
                handler.Where(condition, "this", "row", handler.Entity!)
            );
            otherwise = "else ";
        }

        var variable = Locals.ForParameter(filter.Name);
        var outer = handler.Scope;
        handler.Scope = outer.WithParameter(filter.Name, variable, TypeOf(property));
        Narrow($"{otherwise}if ({Given(property, variable)})", handler.Where(filter.Condition, "this", "row", handler.Entity!));
        handler.Scope = outer;
    }

    private void Narrow(string head, string condition)
    {
        handler.Code.Line(head);
        handler.Code.Line($"    rows = rows.Where(row => {condition});");
    }

    private static string Given(QueryProperty property, string variable)
    {
        if (property.ParsedType is { } type)
            return $"{type}.TryParse(query.{property.Property}, out var {variable})";
        if (property.IsList)
            return $"query.{property.Property} is {{ Length: > 0 }} {variable}";
        return property.Type is AttributeType.Timestamp
            ? $"query.{property.Property}?.ToUniversalTime() is {{ }} {variable}"
            : $"query.{property.Property} is {{ }} {variable}";
    }

    private static ExpressionType TypeOf(QueryProperty property) =>
        new(property.Type is AttributeType.Enum ? ValueKind.Text : ValueKinds.Of(property.Type), IsList: property.IsList);
}
