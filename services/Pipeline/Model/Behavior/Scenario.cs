using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>An acceptance criterion in terms of the model: things that exist, what is done, what must be seen.</summary>
public sealed class Scenario
{
    /// <summary>kebab-case, unique in the model.</summary>
    public required string Id { get; init; }

    public required string RequirementId { get; init; }

    public List<ScenarioFixture> Given { get; init; } = [];

    public List<ScenarioStep> When { get; init; } = [];

    public List<ScenarioAssertion> Then { get; init; } = [];

    public SourceSpan? Source { get; set; }
}
