namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>An expression that does not fit the model.</summary>
internal sealed class ExpressionException(string message) : Exception(message);
