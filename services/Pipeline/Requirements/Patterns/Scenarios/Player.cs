using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>Somebody or something that a scenario speaks of.</summary>
/// <param name="Role">Of an actor; null for a row.</param>
/// <param name="Entity">Of a row; null for an actor.</param>
internal sealed record Player(string Alias, string? Role, Entity? Entity)
{
    public bool IsActor => Role is not null;
}
