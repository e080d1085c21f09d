using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>Rows or actors that exist before the scenario's steps. The check runner reaches them through the application's own operations.</summary>
public sealed class ScenarioFixture
{
    /// <summary>Name by which steps and assertions speak of it (<c>book</c>, <c>customer2</c>).</summary>
    public required string Alias { get; init; }

    /// <summary>The entity; null for an actor.</summary>
    public string? Entity { get; init; }

    /// <summary>Role of an actor, <c>visitor</c> for one who is not signed in; for a row: role or alias of the actor who makes it, null to choose.</summary>
    public string? Actor { get; init; }

    public int Count { get; init; } = 1;

    /// <summary>Members with required values: literals, or paths whose root is another alias. The life-cycle attribute names the state to reach.</summary>
    public Dictionary<string, Expression> Values { get; init; } = new(StringComparer.Ordinal);
}
