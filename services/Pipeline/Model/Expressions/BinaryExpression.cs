namespace AgenticAi.Pipeline.Model.Expressions;

public sealed record BinaryExpression(Expression Left, BinaryOperator Operator, Expression Right) : Expression;
