using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;
using ScenarioStep = AgenticAi.Pipeline.Model.Behavior.ScenarioStep;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>"Given an issue without assignee, when it is moved to in_progress, then I get 422": a scenario that states a rule which no sentence does.</summary>
internal sealed class ScenarioRules : IPattern
{
    public string Name => "scenario-rules";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var scenario in context.Model.Behavior.Scenarios)
        {
            if (
                scenario is { When: [{ ConcurrentGroup: 0 } step], Then: [{ Status: { } status }] }
                && (status is 400 or 409 or 422)
                && context.Model.Api.FindOperation(step.Operation) is { } operation
                && scenario.Given.Find(fixture => fixture.Alias == step.Subject && fixture.Entity == operation.Entity) is { } row
                && Statement(context, scenario) is { } statement
            )
            {
                Write(context, statement, operation, row, step, status);
            }
        }
    }

    private static void Write(InferenceContext context, Statement statement, Operation operation, ScenarioFixture row, ScenarioStep step, int status)
    {
        var missing = row.Values.Where(value => value.Value is Literal { Value: null }).Select(value => value.Key).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var given = missing.Select(member => Formula.Compare(Formula.This.Then(member), BinaryOperator.NotEqual, Formula.Null));
        var otherwise = step
            .Values.Where(value => value.Value is Literal)
            .Select(value => Formula.Compare(Formula.Path("input", value.Key), BinaryOperator.NotEqual, value.Value));
        var source = statement.Requirement.Source;
        var guard = operation.Guards.Find(known => known.Source == source);
        if (guard is null)
        {
            guard = new Guard
            {
                Id = WordIds.NewGuard(context.Model, $"{operation.Id} needs {string.Join(' ', missing)}"),
                Condition = Formula.Or(given.Concat(otherwise))!,
                Status = status,
                Message =
                    $"The {context.Vocabulary.PhraseOf(context.Model.Domain.FindEntity(row.Entity!)!)} has no {string.Join(" and no ", missing.Select(Naming.Phrase))}.",
                Source = source,
            };
            operation.Guards.Add(guard);
            context.Changed();
        }

        context.Derive(statement, ElementId.Guard(guard.Id));
    }

    private static Statement? Statement(InferenceContext context, Scenario scenario) =>
        context.Statements.FirstOrDefault(statement => statement.Requirement.Id == scenario.RequirementId);
}
