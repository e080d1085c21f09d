using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>The compilation of one expression: its parts, and what they need.</summary>
internal sealed class Compilation
{
    private readonly SortedSet<(string Root, string Path)> _includes = [];
    private readonly SortedSet<string> _uses = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _namespaces = new(StringComparer.Ordinal);

    public Term Compile(Expression expression, ExpressionScope scope) =>
        expression switch
        {
            Literal literal => Literals.Untyped(literal),
            PathExpression path => PathCompiler.Compile(path, scope, this),
            NotExpression { Operand: NotExpression twice } => Condition(twice.Operand, scope),
            NotExpression { Operand: BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both } => Compile(
                Distribute(both),
                scope
            ),
            NotExpression not => Comparisons.TryInvert(not.Operand, scope) is { } inverted
                ? Compile(inverted, scope)
                : Negate(Condition(not.Operand, scope)),
            BinaryExpression binary => BinaryCompiler.Compile(binary, scope, this),
            CallExpression call => CallCompiler.Compile(call, scope, this),
            AggregateExpression aggregate => AggregateCompiler.Compile(aggregate, scope, this),
            ListExpression list => Literals.List(list, scope, this),
            _ => throw new ExpressionException($"'{expression}' is no expression that C# code can be made of."),
        };

    /// <summary>The type of an expression, without taking note of what it needs.</summary>
    public static ExpressionType TypeOf(Expression expression, ExpressionScope scope) => new Compilation().Compile(expression, scope).Type;

    /// <summary>Compiles where a value of the type is expected, so that literals take it.</summary>
    public Term CompileAs(Expression expression, ExpressionType type, ExpressionScope scope)
    {
        var term = expression is Literal literal ? Literals.Typed(literal, type, this) : Compile(expression, scope);
        return Conversions.Convert(term, type, scope, this);
    }

    public Term Condition(Expression expression, ExpressionScope scope)
    {
        var term = Compile(expression, scope);
        if (term.Type.Kind is not ValueKind.Boolean || term.Type.IsList)
        {
            throw new ExpressionException($"'{expression}' is a {term.Type.Kind} where a condition is needed.");
        }

        return term.Type.IsNullable ? Term.From($"{term.At(Binding.Relational)} == true", ExpressionType.Boolean, Binding.Equality, term) : term;
    }

    public static Term Negate(Term condition)
    {
        if (condition.IsConstant(true) || condition.IsConstant(false))
        {
            return condition.IsConstant(true) ? Term.False : Term.True;
        }

        if (condition.Binding is Binding.Equality && IsPlainEquality(condition.Code))
        {
            return condition with { Code = condition.Code.Replace(" == ", " != ", StringComparison.Ordinal) };
        }

        return condition.Code.StartsWith('!') && condition.Binding is Binding.Unary
            ? condition with
            {
                Code = condition.Code[1..],
            }
            : condition with
            {
                Code = $"!{condition.At(condition.Awaits ? Binding.Unary : Binding.Primary)}",
                Binding = Binding.Unary,
            };
    }

    /// <summary>The opposite of a conjunction or disjunction, so that nobody has to read a negated parenthesis.</summary>
    private static BinaryExpression Distribute(BinaryExpression both) =>
        new(
            new NotExpression(both.Left),
            both.Operator is BinaryOperator.And ? BinaryOperator.Or : BinaryOperator.And,
            new NotExpression(both.Right)
        );

    private static bool IsPlainEquality(string code) =>
        code.Split(" == ").Length == 2 && !code.Contains(" != ", StringComparison.Ordinal) && !code.Contains("=>", StringComparison.Ordinal);

    /// <summary>Notes that a navigation of a loaded row is read.</summary>
    public void Include(RowPath path)
    {
        if (path.Navigations.Length > 0)
        {
            _includes.Add((path.Root, path.Navigations));
        }
    }

    /// <summary>Notes that the code names something around it: <c>db</c>, <c>caller</c>, <c>now</c>, <c>today</c>.</summary>
    public void Use(string name) => _uses.Add(name);

    public void Use(Feature feature) => _namespaces.Add(feature.Namespace);

    public void UseNamespace(string name) => _namespaces.Add(name);

    public CompiledExpression Finish(Term term) => new(term.Code, term.Type, term.RowId, term.Awaits, _includes, _uses, _namespaces);
}
