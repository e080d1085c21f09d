using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Turns expressions of the model into C#.</summary>
internal static class ExpressionCompiler
{
    /// <exception cref="ExpressionException">The expression names something that the model does not have, or compares what can't be compared.</exception>
    public static CompiledExpression Compile(Expression expression, ExpressionScope scope)
    {
        var compilation = new Compilation();
        return compilation.Finish(compilation.Compile(expression, scope));
    }

    /// <summary>A condition: <c>bool</c>, never null.</summary>
    /// <exception cref="ExpressionException">See <see cref="Compile"/>.</exception>
    public static CompiledExpression Condition(Expression expression, ExpressionScope scope)
    {
        var compilation = new Compilation();
        return compilation.Finish(compilation.Condition(expression, scope));
    }

    /// <summary>The opposite of a condition.</summary>
    /// <exception cref="ExpressionException">See <see cref="Compile"/>.</exception>
    public static CompiledExpression Refusal(Expression expression, ExpressionScope scope) =>
        Condition(expression is NotExpression not ? not.Operand : new NotExpression(expression), scope);

    /// <summary>A value that is assigned to a member of this type: literals take the type.</summary>
    /// <exception cref="ExpressionException">See <see cref="Compile"/>.</exception>
    public static CompiledExpression Value(Expression expression, ExpressionType type, ExpressionScope scope)
    {
        var compilation = new Compilation();
        return compilation.Finish(compilation.CompileAs(expression, type, scope));
    }

    /// <summary>What rows are ordered by: enumerations by the order of their values.</summary>
    /// <exception cref="ExpressionException">See <see cref="Compile"/>.</exception>
    public static CompiledExpression SortKey(Expression expression, ExpressionScope scope)
    {
        var compilation = new Compilation();
        return compilation.Finish(EnumOrder.Key(compilation.Compile(expression, scope), compilation));
    }
}
