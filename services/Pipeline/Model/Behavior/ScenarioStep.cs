using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>One call of an operation.</summary>
public sealed class ScenarioStep
{
    /// <summary>Alias of an actor, or <c>visitor</c>.</summary>
    public required string Actor { get; init; }

    public required string Operation { get; init; }

    /// <summary>Alias of the row that the path's last id names; null for operations without one.</summary>
    public string? Subject { get; init; }

    /// <summary>Body members that matter; the runner fills in the rest with valid values.</summary>
    public Dictionary<string, Expression> Values { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Alias for the row in the answer; null when nobody speaks of it.</summary>
    public string? Result { get; init; }

    /// <summary>Steps with the same number above zero are sent at the same moment.</summary>
    public int ConcurrentGroup { get; init; }

    /// <summary>How far the clock moves before the step.</summary>
    public TimeSpan Wait { get; init; }
}
