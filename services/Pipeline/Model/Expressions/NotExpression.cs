namespace AgenticAi.Pipeline.Model.Expressions;

public sealed record NotExpression(Expression Operand) : Expression;
