namespace AgenticAi.Pipeline.Specs.Language;

public enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>Inside a range; the bounds are in <see cref="Comparison.Quantity"/>.</summary>
    Between,
}
