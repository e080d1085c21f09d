using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Whether a value is one of several.</summary>
internal static class Membership
{
    public static Term In(Expression item, Expression list, ExpressionScope scope, Compilation compilation)
    {
        if (list is ListExpression constants)
        {
            var value = compilation.Compile(item, scope);
            var items = constants.Items.Select(constant => compilation.CompileAs(constant, value.Type with { IsNullable = false }, scope)).ToList();
            return AnyOf(value.Type.Kind is ValueKind.Row && value.RowId is { } id ? value with { Code = id } : value, items, scope);
        }

        if (list is PathExpression path && Compilation.TypeOf(path, scope) is { Kind: ValueKind.Row, IsList: true, Entity: { } entity })
        {
            return Exists(item, path, entity.Variable, scope, compilation);
        }

        var values = compilation.Compile(list, scope);
        var member = compilation.CompileAs(item, values.Type with { IsList = false }, scope);
        return ListContains(values, member);
    }

    public static Term Contains(BinaryExpression binary, ExpressionScope scope, Compilation compilation) =>
        binary.Left is PathExpression path && Compilation.TypeOf(path, scope).IsList
            ? In(binary.Right, path, scope, compilation)
            : TextSearch.Contains(binary, scope, compilation);

    /// <summary>Whether a value is one of constants.</summary>
    public static Term AnyOf(Term value, IReadOnlyList<Term> constants, ExpressionScope scope)
    {
        if (constants.Count == 0)
        {
            return Term.False;
        }

        if (scope.Place is ExpressionPlace.Query || constants.Any(constant => !IsPattern(constant)))
        {
            return constants.Select(constant => Comparisons.Compare(value, BinaryOperator.Equal, constant)).Aggregate(BinaryCompiler.Or);
        }

        return Term.From(
            $"{value.At(Binding.Additive)} is {string.Join(" or ", constants.Select(constant => constant.Code))}",
            ExpressionType.Boolean,
            Binding.Relational,
            value
        );
    }

    private static bool IsPattern(Term constant) =>
        constant.Type.Kind is ValueKind.Enumeration or ValueKind.Text or ValueKind.Integer or ValueKind.Long;

    private static Term ListContains(Term values, Term member)
    {
        var contains = Term.From(
            $"{values.Receiver}.Contains({member.Code}{(member.Type is { IsNullable: true, IsValueType: true } ? ".Value" : "")})",
            ExpressionType.Boolean,
            Binding.Primary,
            values,
            member
        );
        var whole = member.Type.IsNullable ? BinaryCompiler.And(Comparisons.NotNull(member), contains) : contains;
        return values.Type.IsNullable ? BinaryCompiler.And(Comparisons.NotNull(values), whole) : whole;
    }

    private static Term Exists(Expression item, PathExpression path, string wish, ExpressionScope scope, Compilation compilation)
    {
        var alias = Aliases.Free(scope, wish);
        var same = new BinaryExpression(new PathExpression(alias, []), BinaryOperator.Equal, item);
        return compilation.Compile(new AggregateExpression(AggregateKind.Exists, alias, path, same, null), scope);
    }
}
