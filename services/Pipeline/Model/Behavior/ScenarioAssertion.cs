using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>One thing that must be seen after the steps. Exactly one of the three is set.</summary>
public sealed class ScenarioAssertion
{
    /// <summary>Status of the last step.</summary>
    public int? Status { get; init; }

    /// <summary>Over aliases, read back through the application: <c>book.stock == 1</c>, <c>order.status == 'shipped'</c>.</summary>
    public Expression? Condition { get; init; }

    /// <summary>How many of the last concurrent group's steps succeed.</summary>
    public int? Succeeding { get; init; }
}
