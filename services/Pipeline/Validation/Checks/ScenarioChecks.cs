using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Scenarios;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Acceptance criteria, played as they are written.</summary>
internal sealed class ScenarioChecks : ICheckBuilder
{
    public string Name => "scenarios";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        model.Behavior.Scenarios.Select(scenario => new Check(
            $"scenario:{scenario.Id}",
            scenario.Source?.Words ?? scenario.Id,
            [ElementId.Scenario(scenario.Id)],
            session => new ScenarioPlayer(session, scenario).PlayAsync()
        )
        {
            IsExclusive = scenario.When.Exists(step => step.Wait > TimeSpan.Zero),
        });
}
