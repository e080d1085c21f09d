using AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Members of a request in expressions. Expressions run after validation, so what is required is there.</summary>
internal static class RequestMembers
{
    public static Term Step(Term from, Body body, string member, ExpressionScope scope)
    {
        var property =
            RequestShape
                .Of(scope.Names, body)
                .FirstOrDefault(property => property.Field.Name == member || property.Field.Member == member || property.Alias == member)
            ?? throw new ExpressionException($"The request {body.Name} has no '{member}'.");
        var isThere = property.Field.Required && !property.IsOptional;
        var value = property.IsOptional ? $"{from.Receiver}.{property.Property}.Value" : $"{from.Receiver}.{property.Property}";
        var code = (isThere, property.IsValueType) switch
        {
            (true, true) => $"{value}!.Value",
            (true, false) => $"{value}!",
            _ => value,
        };
        return property.Target is null || property.TargetKey is not null
            ? new Term(code, Type(property, scope, !isThere), IsLocal: from.IsLocal)
            : new Term(
                code,
                new ExpressionType(ValueKind.Row, !isThere, property.Target, IsList: property.IsList),
                IsLocal: from.IsLocal,
                RowId: code
            );
    }

    private static ExpressionType Type(RequestProperty property, ExpressionScope scope, bool isNullable)
    {
        if (property.Part is not null)
        {
            return new ExpressionType(
                ValueKind.Record,
                isNullable,
                IsList: property.IsList,
                Body: scope.Names.Model.Api.FindBody(property.Field.Body!)
            );
        }

        var entity = property.Attribute is null ? null : scope.Names.Entities.First(entity => entity.Attributes.Contains(property.Attribute));
        var type = entity is null ? ExpressionType.Of(property.Type) : ExpressionType.Of(entity, property.Attribute!);
        return type with { IsNullable = isNullable, IsList = property.IsList };
    }
}
