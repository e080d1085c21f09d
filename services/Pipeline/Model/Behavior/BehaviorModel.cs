namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>What does not hang on one entity or operation.</summary>
public sealed class BehaviorModel
{
    /// <summary>Acceptance criteria as executable scenarios.</summary>
    public List<Scenario> Scenarios { get; init; } = [];
}
