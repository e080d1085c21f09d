namespace AgenticAi.Pipeline.Model.Expressions;

public enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>Left is one of the values of the list at the right, or of a to-many relation.</summary>
    In,
    Contains,
    StartsWith,
    Add,
    Subtract,
    Multiply,
    Divide,
}
