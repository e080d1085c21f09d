using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Comparisons. One with null is false, except equality with the literal null.</summary>
internal static class Comparisons
{
    public static Term Compile(BinaryExpression binary, ExpressionScope scope, Compilation compilation)
    {
        if (binary is { Left: CallExpression { Function: "weekday", Arguments: [var moment] }, Right: Literal { Value: string day } })
        {
            return Compare(Weekdays.Day(compilation.Compile(moment, scope)), binary.Operator, Weekdays.Named(day));
        }

        if (MoveDuration(binary, scope) is { } moved)
        {
            return Compile(moved, scope, compilation);
        }

        if (binary.Left is Literal { Value: null } || binary.Right is Literal { Value: null })
        {
            var operand = compilation.Compile(binary.Left is Literal { Value: null } ? binary.Right : binary.Left, scope);
            return IsNull(operand, binary.Operator is BinaryOperator.Equal);
        }

        var (left, right) = Operands(binary, scope, compilation);
        return left.Type.Kind is ValueKind.Enumeration && binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual)
            ? EnumComparison(binary, left, right, scope, compilation)
            : Compare(left, binary.Operator, right);
    }

    /// <summary>The opposite of a comparison of values that can't be null; null for anything else.</summary>
    public static BinaryExpression? TryInvert(Expression expression, ExpressionScope scope)
    {
        if (expression is not BinaryExpression binary || Opposite(binary.Operator) is not { } opposite)
        {
            return null;
        }

        var isSafe =
            binary.Left is Literal { Value: null }
            || binary.Right is Literal { Value: null }
            || (!Compilation.TypeOf(binary.Left, scope).IsNullable && !Compilation.TypeOf(binary.Right, scope).IsNullable);
        return isSafe ? binary with { Operator = opposite } : null;
    }

    /// <summary>Compares two values of matching types.</summary>
    public static Term Compare(Term left, BinaryOperator @operator, Term right)
    {
        if (
            left.Type.Kind is ValueKind.Boolean
            && right.Type.Kind is ValueKind.Boolean
            && (right.IsConstant(true) || right.IsConstant(false))
            && !left.Type.IsNullable
        )
        {
            return right.IsConstant(@operator is BinaryOperator.Equal) ? left : Compilation.Negate(left);
        }

        var binding = @operator is BinaryOperator.Equal or BinaryOperator.NotEqual ? Binding.Equality : Binding.Relational;
        var code = $"{left.At(binding + 1)} {OperatorText.Of(@operator)} {right.At(binding + 1)}";
        var comparison = Term.From(code, ExpressionType.Boolean, binding, left, right);
        return Guards(left, @operator, right).Aggregate(comparison, (whole, guarded) => BinaryCompiler.And(NotNull(guarded), whole));
    }

    public static Term NotNull(Term term) => Term.From($"{term.At(Binding.Relational)} != null", ExpressionType.Boolean, Binding.Equality, term);

    /// <summary>Operands that must be checked for null, because C# would find the comparison true.</summary>
    private static IEnumerable<Term> Guards(Term left, BinaryOperator @operator, Term right) =>
        @operator switch
        {
            BinaryOperator.Equal when left.Type.IsNullable && right.Type.IsNullable && !left.Awaits => [left],
            BinaryOperator.NotEqual => new[] { right, left }.Where(term => term.Type.IsNullable && !term.Awaits),
            _ => [],
        };

    private static Term IsNull(Term operand, bool isEqual)
    {
        if (operand.RowId == "caller.Id")
        {
            return isEqual
                ? Compilation.Negate(new Term("caller.IsSignedIn", ExpressionType.Boolean))
                : new Term("caller.IsSignedIn", ExpressionType.Boolean);
        }

        var isRoot = operand.Type.Kind is ValueKind.Row && operand.Path is { Navigations: "" };
        var value =
            operand.Type.Kind is ValueKind.Row && operand.RowId is { } id && !isRoot
                ? operand with
                {
                    Code = id,
                    Binding = Binding.Primary,
                }
                : operand;
        if (!value.Type.IsNullable && !isRoot && !value.Awaits)
        {
            return isEqual ? Term.False : Term.True;
        }

        return Term.From($"{value.At(Binding.Relational)} {(isEqual ? "==" : "!=")} null", ExpressionType.Boolean, Binding.Equality, value);
    }

    /// <summary><c>a - b &lt; 24h</c> becomes <c>a &lt; b + 24h</c>, which reads better and translates to SQL for dates too.</summary>
    private static BinaryExpression? MoveDuration(BinaryExpression binary, ExpressionScope scope) =>
        binary.Left is BinaryExpression { Operator: BinaryOperator.Subtract } difference
        && Durations.IsDuration(binary.Right, scope)
        && !Durations.IsDuration(difference.Right, scope)
        && Compilation.TypeOf(difference.Left, scope).IsMoment
            ? new BinaryExpression(difference.Left, binary.Operator, new BinaryExpression(difference.Right, BinaryOperator.Add, binary.Right))
            : null;

    private static (Term Left, Term Right) Operands(BinaryExpression binary, ExpressionScope scope, Compilation compilation)
    {
        if (binary.Left is Literal literal && binary.Right is not Literal)
        {
            var other = Key(compilation.Compile(binary.Right, scope));
            return Match(binary, Literals.Typed(literal, other.Type, compilation), other, scope, compilation);
        }

        var left = Key(compilation.Compile(binary.Left, scope));
        if (
            binary.Right is Literal { Value: string role }
            && left.Code == "caller.Role"
            && scope.Names.Model.Domain.Roles.Exists(known => known.Name == role)
        )
        {
            return (left, new Term($"Roles.{RoleNames.Constant(role)}", left.Type));
        }

        if (binary.Right is Literal constant)
        {
            return Match(binary, left, Literals.Typed(constant, left.Type, compilation), scope, compilation);
        }

        var right = Key(compilation.Compile(binary.Right, scope));
        return Match(binary, left, right, scope, compilation);
    }

    private static (Term Left, Term Right) Match(BinaryExpression binary, Term left, Term right, ExpressionScope scope, Compilation compilation) =>
        (left.Type.Kind, right.Type.Kind) switch
        {
            (ValueKind.Enumeration, ValueKind.Text) => (
                left,
                Day(binary.Right, left.Type, scope, compilation) ?? Conversions.Convert(right, left.Type, scope, compilation)
            ),
            (ValueKind.Text, ValueKind.Enumeration) => (
                Day(binary.Left, right.Type, scope, compilation) ?? Conversions.Convert(left, right.Type, scope, compilation),
                right
            ),
            (ValueKind.Enumeration, ValueKind.Enumeration) when left.Type.ClrType != right.Type.ClrType => (AsText(left), AsText(right)),
            (ValueKind.Instant, ValueKind.Date) => (Conversions.ToDate(left, compilation), right),
            (ValueKind.Date, ValueKind.Instant) => (left, Conversions.ToDate(right, compilation)),
            (ValueKind.Uuid, ValueKind.Text) when right.IsLocal => (left, right with { Code = $"Guid.Parse({right.Code})" }),
            (ValueKind.Text, ValueKind.Uuid) when left.IsLocal => (left with { Code = $"Guid.Parse({left.Code})" }, right),
            var (first, second) when first == second => (left, right),
            _ when left.Type.IsNumber && right.Type.IsNumber => Arithmetic.Unify(left, right),
            _ => throw new ExpressionException($"'{binary}' compares a {left.Type.Kind} with a {right.Type.Kind}."),
        };

    private static Term Key(Term term) =>
        term.Type is { Kind: ValueKind.Row, IsList: false } && term.RowId is { } id
            ? term with
            {
                Code = id,
                Binding = Binding.Primary,
                Type = new ExpressionType(
                    term.Type.Entity!.Entity.Key is Model.Domain.KeyType.Number ? ValueKind.Long : ValueKind.Uuid,
                    term.Type.IsNullable && id != "caller.Id"
                ),
            }
            : term;

    private static Term? Day(Expression expression, ExpressionType enumeration, ExpressionScope scope, Compilation compilation) =>
        expression is CallExpression { Function: "weekday", Arguments: [var moment] }
            ? Weekdays.Value(compilation.Compile(moment, scope), enumeration, compilation)
            : null;

    private static Term AsText(Term term) =>
        term with
        {
            Code = $"{term.Receiver}.ToString()",
            Type = new ExpressionType(ValueKind.Text, term.Type.IsNullable),
        };

    private static Term EnumComparison(BinaryExpression binary, Term left, Term right, ExpressionScope scope, Compilation compilation)
    {
        if (scope.Place is not ExpressionPlace.Query)
        {
            return Compare(left, binary.Operator, right);
        }

        if (binary.Right is not Literal { Value: string constant })
        {
            return Compare(EnumOrder.Key(left, compilation), binary.Operator, EnumOrder.Key(right, compilation));
        }

        var (_, attribute) = left.Type.Enumeration!.Value;
        var matching = EnumOrder.Matching(attribute.Attribute.EnumValues, constant, order => Holds(binary.Operator, order));
        return Membership.AnyOf(left, [.. matching.Select(value => Literals.Typed(new Literal(value), left.Type, compilation))], scope);
    }

    private static BinaryOperator? Opposite(BinaryOperator @operator) =>
        @operator switch
        {
            BinaryOperator.Equal => BinaryOperator.NotEqual,
            BinaryOperator.NotEqual => BinaryOperator.Equal,
            BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
            BinaryOperator.LessOrEqual => BinaryOperator.Greater,
            BinaryOperator.Greater => BinaryOperator.LessOrEqual,
            BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
            _ => null,
        };

    private static bool Holds(BinaryOperator @operator, int order) =>
        @operator switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        };
}
