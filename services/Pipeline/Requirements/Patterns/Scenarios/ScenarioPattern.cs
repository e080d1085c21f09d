using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;
using Step = AgenticAi.Pipeline.Specs.Language.ScenarioStep;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>Given, when, then.</summary>
internal sealed class ScenarioPattern : IPattern
{
    public string Name => "scenarios";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(IsScenario))
        {
            context.Classify(statement, RequirementKind.Acceptance);
            if (context.Model.Behavior.Scenarios.Exists(scenario => scenario.RequirementId == statement.Requirement.Id))
            {
                continue;
            }

            if (Read(context, statement) is { } draft)
            {
                Add(context, statement, draft);
            }
        }
    }

    private static bool IsScenario(Statement statement) =>
        statement.Analysis.Sentences.Any(sentence => sentence.Kind == SentenceKind.Scenario)
        && statement.Clauses.Any(clause => clause.Step == Step.Given || (clause.Step == Step.When && clause.Connector == Connector.None));

    /// <summary>Null when any clause is not understood: half a scenario proves nothing.</summary>
    private static ScenarioDraft? Read(InferenceContext context, Statement statement)
    {
        var draft = new ScenarioDraft(context, statement);
        var step = Step.None;
        foreach (var clause in statement.Clauses)
        {
            step = clause.Step == Step.None ? step : clause.Step;
            if (
                step == Step.Then
                && draft.When.Count == 0
                && Inherited(context, statement) is { } act
                && !statement.Clauses.Any(other => other.Step == Step.When)
                && draft.Given.TrueForAll(fixture => fixture.Entity is null)
            )
            {
                if (!WhenReader.Repeat(act, draft))
                {
                    return null;
                }
            }

            var isRead = step switch
            {
                Step.Given => GivenReader.Read(clause, draft),
                Step.When => WhenReader.Read(clause, draft),
                Step.Then => ThenReader.Read(clause, draft),
                _ => false,
            };
            if (!isRead)
            {
                return null;
            }
        }

        return draft.Then.Count > 0 ? draft : null;
    }

    // "Given a customer, then it is 403": the act of the sentence before.
    private static Rules.Acts.ActPhrase? Inherited(InferenceContext context, Statement statement)
    {
        for (var previous = statement.Previous; previous is not null && previous.Block == statement.Block; previous = previous.Previous)
        {
            if (IsScenario(previous) && Read(context, previous) is { LastAct: { } act })
            {
                return act;
            }
        }

        return null;
    }

    private static void Add(InferenceContext context, Statement statement, ScenarioDraft draft)
    {
        var words = WordIds.Of(statement.Text);
        var taken = context.Model.Behavior.Scenarios.Select(scenario => scenario.Id).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? words : $"{words}-{i}").First(candidate => !taken.Contains(candidate));
        var scenario = new Scenario
        {
            Id = id,
            RequirementId = statement.Requirement.Id,
            Source = statement.Requirement.Source,
        };
        scenario.Given.AddRange(draft.Given.OrderBy(draft.Turn));
        scenario.When.AddRange(draft.When);
        scenario.Then.AddRange(draft.Then);
        context.Model.Behavior.Scenarios.Add(scenario);
        context.Derive(statement, ElementId.Scenario(id));
        context.Claim(statement);
        context.Changed();
    }
}
