namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>A constant: <c>string</c> (also enum values and dates), <c>decimal</c>, <c>bool</c>, <see cref="TimeSpan"/> or null.</summary>
public sealed record Literal(object? Value) : Expression;
