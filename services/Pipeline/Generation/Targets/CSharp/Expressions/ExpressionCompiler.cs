using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Turns expressions of the model into C#.</summary>
internal static class ExpressionCompiler
{
    /// <exception cref="ExpressionException">The expression names something that the model does not have, or compares what can't be compared.</exception>
    public static CompiledExpression Compile(Expression expression, ExpressionScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        throw new ExpressionException($"'{expression}' can't be compiled.");
    }
}
