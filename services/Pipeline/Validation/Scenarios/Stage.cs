using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Scenarios;

/// <summary>Who and what a scenario speaks of, by alias.</summary>
internal sealed class Stage(Session session)
{
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);

    public Scope Scope() =>
        _rows.Aggregate(
            _actors.Aggregate(Evaluation.Scope.At(session.World.Now), (scope, actor) => scope.With(actor.Key, session.World.AccountOf(actor.Value))),
            (scope, row) => scope.With(row.Key, row.Value)
        );

    public Row? Row(string? alias) =>
        alias is null ? null : _rows.GetValueOrDefault(alias) ?? (_actors.TryGetValue(alias, out var actor) ? session.World.AccountOf(actor) : null);

    public void Name(string alias, Row row) => _rows[alias] = row;

    public async Task SetAsync(ScenarioFixture fixture, string? maker)
    {
        if (fixture.Entity is null)
        {
            _actors[fixture.Alias] = await NewActorAsync(maker ?? Grant.User);
            return;
        }

        var scope = Scope();
        var actor = maker is null ? null : await ActorAsync(maker);
        for (var i = 0; i < fixture.Count; i++)
        {
            var owner = session.Model.Domain.FindEntity(fixture.Entity)?.Owner;
            var mine =
                actor is not null && owner is not null && !fixture.Values.ContainsKey(owner) ? Equal(owner, session.World.AccountOf(actor)) : null;
            var parts = fixture
                .Values.Select(value => (Expression)new BinaryExpression(new PathExpression("this", [value.Key]), BinaryOperator.Equal, value.Value))
                .Concat(new[] { mine }.OfType<Expression>());
            var wanted = ExpressionTree.Conjunction(parts);
            var conditions = wanted is null ? [] : new List<Condition> { Condition.Close(session.World, wanted, "this", scope) };
            _rows[fixture.Alias] = await session.Planner.Rows.MakeAsync(fixture.Entity, conditions, actor);
        }
    }

    /// <summary>An actor by alias, or somebody of a role.</summary>
    public async Task<Actor> ActorAsync(string name) =>
        _actors.TryGetValue(name, out var actor) ? actor
        : session.Model.Domain.Roles.Exists(role => role.Name == name) || name is Grant.Visitor or Grant.User
            ? await session.Planner.Cast.OfRoleAsync(name)
        : throw new PlanningException($"The scenario does not say who {name} is.");

    /// <summary>What the application shows now of a row that the scenario names.</summary>
    public async Task<bool> LookAsync(Row row)
    {
        try
        {
            return await new Observer(session).SeeAsync(row);
        }
        catch (PlanningException)
        {
            return false;
        }
    }

    private async Task<Actor> NewActorAsync(string role) =>
        role == Grant.Visitor ? Actor.Visitor
        : session.Context.Actors.CanRegister(role) ? await session.Planner.Cast.AnotherAsync(role)
        : await session.Planner.Cast.OfRoleAsync(role);

    private static BinaryExpression Equal(string member, Row? row) =>
        new(new PathExpression("this", [member]), BinaryOperator.Equal, new Literal(row));
}
