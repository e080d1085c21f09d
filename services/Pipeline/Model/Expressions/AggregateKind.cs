namespace AgenticAi.Pipeline.Model.Expressions;

public enum AggregateKind
{
    Count,
    Exists,
    All,
    Sum,
    Average,
    Minimum,
    Maximum,
    Median,

    /// <summary>The list of values.</summary>
    Select,

    /// <summary>Every value once, in order; lists count by their items.</summary>
    Distinct,

    /// <summary>The first row (or its value), or null.</summary>
    First,
}
