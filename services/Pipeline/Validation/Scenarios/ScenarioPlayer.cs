using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Checks;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Scenarios;

/// <summary>Plays one acceptance criterion: sets up what is given, sends the steps, looks at what must be seen.</summary>
internal sealed class ScenarioPlayer(Session session, Scenario scenario, IScenarioWitness? witness = null)
{
    private readonly Stage _stage = new(session);
    private IReadOnlyList<ApiResponse> _last = [];

    public async Task PlayAsync()
    {
        foreach (var fixture in scenario.Given.OrderBy(fixture => fixture.Entity is null ? 0 : 1))
        {
            await _stage.SetAsync(fixture, fixture.Actor ?? Doer(fixture.Alias));
        }

        foreach (var group in Groups())
        {
            await StepAsync(group);
        }

        foreach (var assertion in scenario.Then)
        {
            await AssertAsync(assertion);
        }
    }

    /// <summary>Nothing that the scenario wants to see is a refusal, so whatever else the steps need may be set up.</summary>
    private bool ExpectsSuccess => scenario.Then.TrueForAll(assertion => assertion.Status is null or < 400 && assertion.Succeeding is null);

    /// <summary>Steps with the same number above zero belong together.</summary>
    private IEnumerable<IReadOnlyList<ScenarioStep>> Groups()
    {
        for (var i = 0; i < scenario.When.Count; )
        {
            var number = scenario.When[i].ConcurrentGroup;
            var group = number == 0 ? [scenario.When[i]] : scenario.When.Skip(i).TakeWhile(step => step.ConcurrentGroup == number).ToList();
            i += group.Count;
            yield return group;
        }
    }

    /// <summary>Whoever acts on a row in a scenario that speaks of no outsider has made it.</summary>
    private string? Doer(string alias) =>
        scenario.Then.Exists(assertion => assertion.Status is 401 or 403 or 404)
            ? null
            : scenario
                .When.Find(step =>
                    string.Equals(step.Subject, alias, StringComparison.Ordinal)
                    && scenario.Given.Exists(fixture => fixture.Entity is null && string.Equals(fixture.Alias, step.Actor, StringComparison.Ordinal))
                    && !IsLetIn(step.Actor, alias)
                )
                ?.Actor;

    /// <summary>Who is let into the row by somebody has not made it.</summary>
    private bool IsLetIn(string? actor, string alias) =>
        session.Model.Domain.Memberships.Exists(membership =>
            scenario.Given.Exists(fixture =>
                fixture.Entity == membership.Entity
                && IsAlias(fixture.Values.GetValueOrDefault(membership.Parent), alias)
                && IsAlias(fixture.Values.GetValueOrDefault(membership.Account), actor)
            )
        );

    private static bool IsAlias(Expression? value, string? alias) => value is PathExpression { Members.Count: 0 } path && path.Root == alias;

    private async Task StepAsync(IReadOnlyList<ScenarioStep> group)
    {
        var wait = group.Max(step => step.Wait);
        if (wait > TimeSpan.Zero)
        {
            await session.AdvanceAsync(wait);
        }

        var attempts = new List<Attempt>();
        foreach (var step in group)
        {
            attempts.Add(await PrepareAsync(step));
        }

        witness?.Starting(attempts);
        _last = await Task.WhenAll(attempts.Select(session.Planner.SendAsync));
        for (var i = 0; i < group.Count; i++)
        {
            Take(group[i], attempts[i], _last[i]);
        }
    }

    private async Task<Attempt> PrepareAsync(ScenarioStep step)
    {
        var operation = session.Model.Api.FindOperation(step.Operation) ?? throw new PlanningException($"There is no operation {step.Operation}.");
        var scope = _stage.Scope();
        var subject = _stage.Row(step.Subject);
        var isOwn =
            OperationCatalog.ThisParameter(operation) is not null
            || operation.Kind is OperationKind.Get or OperationKind.Replace or OperationKind.Patch or OperationKind.Delete or OperationKind.Action;
        var actor = await _stage.ActorAsync(step.Actor);
        var want = new Want
        {
            Actor = actor,
            This = isOwn ? subject : null,
            Parent = isOwn ? null : subject,
            Values = step.Values.ToDictionary(
                value => value.Key,
                value => session.World.Evaluator.Evaluate(value.Value, scope),
                StringComparer.Ordinal
            ),
            IgnoresGuards = !ExpectsSuccess,
            IgnoresGrant = !ExpectsSuccess,
        };
        var attempt = await session.Planner.PrepareAsync(operation, want with { Actor = await PreparerAsync(operation, actor) });
        attempt.Actor = actor;
        return attempt;
    }

    /// <summary>Whoever may not call the operation can't prepare the call either; somebody who may does it for them.</summary>
    private async Task<Actor> PreparerAsync(Operation operation, Actor actor) =>
        session.Planner.Cast.GrantOf(operation, actor.Role) is not null ? actor : (await session.Planner.Cast.ForAsync(operation, new Want())).Actor;

    private void Take(ScenarioStep step, Attempt attempt, ApiResponse response)
    {
        if (!response.IsSuccess)
        {
            return;
        }

        session.Planner.Absorb(attempt, response);
        if (step.Result is { } alias && (attempt.Old ?? attempt.This) is { } row)
        {
            _stage.Name(alias, row);
        }
    }

    private async Task AssertAsync(ScenarioAssertion assertion)
    {
        if (assertion.Status is { } status)
        {
            Expect.That(_last.Count > 0, "The scenario has no step.");
            Expect.Status(_last[^1], status, "The last step");
        }

        if (assertion.Succeeding is { } count)
        {
            witness?.Succeeding(count);
            var succeeded = _last.Count(response => response.IsSuccess);
            Expect.That(succeeded == count, $"Of {_last.Count} requests at the same moment {count} should succeed, {succeeded} did.");
            Expect.That(_last.All(response => response.Status < 500), "A request at the same moment ended in a server error.");
        }

        if (assertion.Condition is { } condition)
        {
            var (seen, shown) = await new ShownCondition(session, _stage, witness).SeeAsync(condition);
            Expect.That(session.World.Evaluator.IsTrue(seen, _stage.Scope()), $"{condition} is not true: {shown}");
        }
    }
}
