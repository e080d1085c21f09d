using System.Globalization;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Expressions;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Sets members of rows.</summary>
internal sealed class Assignments(Handler handler)
{
    public void Set(PathExpression target, Expression value)
    {
        var (row, entity) = Row(target);
        handler.Code.Line($"{row}.{Initializer(entity, target.Members[^1], value)};");
    }

    /// <summary>Adds to a number; the limits of the attribute still hold.</summary>
    public void Adjust(PathExpression target, Expression delta)
    {
        var (row, entity) = Row(target);
        var attribute = entity.FindAttribute(target.Members[^1]) ?? throw new ExpressionException($"'{target}' is no number.");
        var (sign, amount) = delta is BinaryExpression { Operator: BinaryOperator.Subtract, Left: Literal { Value: 0m } } negative
            ? ("-", negative.Right)
            : ("+", delta);
        var code = handler.ValueOf(amount, TypeOf(entity, attribute) with { IsNullable = false });
        var member = $"{row}.{attribute.Property}";
        handler.Code.Line(attribute.IsNullable ? $"{member} = ({member} ?? 0) {sign} {Operand(code)};" : $"{member} {sign}= {code};");
        if (Breach(member, sign, attribute.Attribute) is not { } breach)
            return;
        handler.Refusals.Add(409);
        handler.Code.If(
            breach,
            $"throw new RefusedException(409, \"{attribute.Attribute.Name} would leave its limits.\", (\"field\", \"{attribute.Attribute.Name}\"));"
        );
    }

    /// <summary><c>Member = value</c>, as a statement after a row and a dot, or inside an initializer.</summary>
    public string Initializer(EntityNames entity, string member, Expression value)
    {
        if (entity.FindAttribute(member) is { } attribute)
            return $"{attribute.Property} = {handler.ValueOf(value, TypeOf(entity, attribute))}";
        var relation = entity.FindRelation(member) ?? throw new ExpressionException($"'{entity.Name}' has no '{member}'.");
        if (value is Literal { Value: null })
            return $"{relation.ForeignKey} = null";
        var compiled = ExpressionCompiler.Compile(value, handler.Scope);
        var code = handler.Take(compiled);
        var isVariable = value is PathExpression { Members.Count: 0, Root: not ("me" or "input" or "query") };
        return relation.IsToOne && !isVariable ? $"{relation.ForeignKey} = {compiled.RowId ?? code}" : $"{relation.Property} = {code}";
    }

    public RelationNames Relation(PathExpression path)
    {
        var owner = ExpressionCompiler.Compile(Effects.Owner(path), handler.Scope);
        return owner.Type.Entity?.FindRelation(path.Members[^1]) ?? throw new ExpressionException($"'{path}' is no relation.");
    }

    public static ExpressionType TypeOf(EntityNames entity, AttributeNames attribute) =>
        new(
            attribute.Attribute.Type is Model.Domain.AttributeType.Enum && !attribute.IsEnum
                ? ValueKind.Text
                : ValueKinds.Of(attribute.Attribute.Type),
            attribute.IsNullable,
            Enumeration: attribute.IsEnum ? (entity, attribute) : null,
            IsList: attribute.Attribute.IsList
        );

    private (string Row, EntityNames Entity) Row(PathExpression target)
    {
        var owner = ExpressionCompiler.Compile(Effects.Owner(target), handler.Scope);
        var entity = owner.Type.Entity ?? throw new ExpressionException($"'{target}' is no member of a row.");
        var code = handler.Take(owner);
        // Reading the member, unlike naming its row, needs the row to be loaded.
        handler.Take(ExpressionCompiler.Compile(target, handler.Scope));
        if (target is { Root: "me" })
        {
            handler.Use(Service.Db, Service.Cancellation);
            handler.Code.Line("db.Attach(caller.Account!);");
        }

        return (code.EndsWith('!') || !owner.Type.IsNullable ? code : $"{code}!", entity);
    }

    /// <summary>What is taken away can fall below the lowest value, what is added can rise above the highest; the database guards the rest.</summary>
    private static string? Breach(string member, string sign, Attribute attribute) =>
        (sign, attribute) switch
        {
            ("-", { Min: { } min }) => $"{member} {(attribute.MinExclusive ? "<=" : "<")} {Number(min)}",
            ("+", { Max: { } max }) => $"{member} {(attribute.MaxExclusive ? ">=" : ">")} {Number(max)}",
            _ => null,
        };

    private static string Number(decimal value) =>
        value == decimal.Truncate(value) ? value.ToString("0", CultureInfo.InvariantCulture) : $"{value.ToString(CultureInfo.InvariantCulture)}m";

    private static string Operand(string code) => code.Contains(' ', StringComparison.Ordinal) ? $"({code})" : code;
}
