using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Makes rows with wanted properties: by the entity's own creation, inside a whole that it is part of, as the effect of another operation, or by signing up.</summary>
internal sealed class RowPlanner(Session session, Planner planner)
{
    private const int MostNested = 3;
    private readonly Dictionary<string, int> _making = new(StringComparer.Ordinal);
    private readonly ChangedRows _changed = new(session, planner);
    private readonly CausedRows _caused = new(session, planner);
    private readonly AccountRows _accounts = new(session, planner);
    private readonly LaterMembers _later = new(session.Context.Catalog);

    /// <summary>Requests that are sent at the same moment must not compete for the same rows by chance: each gets its own.</summary>
    public bool AlwaysMakes { get; set; }

    public StartingRows Starting { get; } = new(session, planner);

    private World World => session.World;

    private OperationCatalog Catalog => session.Context.Catalog;

    public async Task<Row> FindOrMakeAsync(string entity, IReadOnlyList<Condition> conditions, Actor? actor, bool reusable = true)
    {
        var known =
            reusable && !AlwaysMakes
                ? World.RowsOf(entity).FirstOrDefault(row => !row.Deleted && row.Id is not null && Holds(conditions, row))
                : null;
        return known ?? await MakeAsync(entity, conditions, actor);
    }

    /// <param name="actor">Who should own the row where that is free.</param>
    /// <exception cref="PlanningException">No operation makes such a row.</exception>
    public async Task<Row> MakeAsync(string entity, IReadOnlyList<Condition> conditions, Actor? actor = null)
    {
        if (string.Equals(entity, Catalog.AccountEntity, StringComparison.Ordinal))
        {
            return _accounts.Own(conditions, actor) ?? await _accounts.MakeAsync(conditions);
        }

        _making[entity] = _making.GetValueOrDefault(entity) + 1;
        try
        {
            return _making[entity] > MostNested
                ? throw new PlanningException($"Rows of {entity} need rows of {entity}, and so on.")
                : await MakeRowAsync(entity, conditions, actor);
        }
        finally
        {
            _making[entity]--;
        }
    }

    private async Task<Row> MakeRowAsync(string entity, IReadOnlyList<Condition> conditions, Actor? actor)
    {
        if (
            session.Model.Domain.FindEntity(entity) is { ProfileOf: { } role } profile
            && await new Profiles(session, planner).FindAsync(profile, role, conditions) is { } own
        )
        {
            await FinishAsync(own, conditions);
            return own;
        }

        var failures = new List<string>();
        foreach (var producer in Producers(entity, conditions, actor))
        {
            try
            {
                var row = await producer();
                await FinishAsync(row, conditions);
                return row;
            }
            catch (PlanningException exception)
            {
                failures.Add(exception.Message);
            }
        }

        throw new PlanningException(failures.Count == 0 ? $"No operation makes a row of {entity}." : failures[0]);
    }

    public bool Holds(IEnumerable<Condition> conditions, Row row) =>
        conditions.All(condition => World.Evaluator.IsTrue(condition.Expression, condition.ScopeOf(World, row)));

    /// <summary>Ways to make a row, the most direct first.</summary>
    private IEnumerable<Func<Task<Row>>> Producers(string entity, IReadOnlyList<Condition> conditions, Actor? actor)
    {
        var atOnce = _later.Without(entity, conditions);
        foreach (var operation in Catalog.Of(entity, OperationKind.Create).OrderBy(operation => Catalog.BodyOf(operation)?.IsList == true ? 1 : 0))
        {
            yield return () => CreateAsync(operation, atOnce, Preferred(operation, actor));
            if (atOnce.Count > 0)
            {
                yield return () => CreateAsync(operation, [.. atOnce.Where(IsBinding)], Preferred(operation, actor));
            }

            // Whoever asks may have too many rows already, or may not bring them where they are wanted.
            if (Preferred(operation, actor) is not null && operation.Access.Grants.Count > 1)
            {
                yield return () => ByOthersAsync(operation, atOnce);
            }
        }

        var parts = new PartRows(session, this);
        foreach (var (whole, relation) in parts.Wholes(entity))
        {
            yield return () => parts.MakeAsync(whole, relation, conditions, actor);
        }

        foreach (var operation in Catalog.Of(entity, OperationKind.Create).Where(operation => MayBelongToOthers(entity, conditions)))
        {
            yield return async () =>
                await CreateAsync(
                    operation,
                    [.. atOnce.Where(condition => !MentionsOwner(entity, condition))],
                    await planner.Cast.FittingAsync(operation)
                );
        }

        foreach (
            var operation in Catalog.Model.Api.Operations.Where(operation =>
                !string.Equals(operation.Entity, entity, StringComparison.Ordinal) || operation.Kind != OperationKind.Create
            )
        )
        {
            foreach (var (effect, loops) in OperationCatalog.Flatten(operation.Effects))
            {
                if (effect is CreateEffect create && string.Equals(create.Entity, entity, StringComparison.Ordinal))
                {
                    yield return () => _caused.MakeAsync(operation, create, loops, conditions, Preferred(operation, actor));
                }
            }
        }

        if (session.Model.Domain.FindEntity(entity) is { Seed.Count: > 0 } known)
        {
            yield return () => Starting.FindAsync(known, _later.Without(entity, conditions));
        }

        foreach (var (operation, loop) in _changed.Ways(entity, conditions))
        {
            yield return () => _changed.MakeAsync(operation, loop, entity, conditions, actor);
        }

        foreach (
            var operation in Catalog
                .Of(OperationKind.Link)
                .Where(operation => string.Equals(operation.Settings.GetValueOrDefault("link"), entity, StringComparison.Ordinal))
        )
        {
            yield return () => _caused.LinkAsync(operation, conditions);
        }

        foreach (var changed in Catalog.Model.Domain.Entities.Where(changed => string.Equals(changed.History, entity, StringComparison.Ordinal)))
        {
            yield return () => new ChangePlanner(session, planner).MakeAsync(changed, Bindings.Of(World, conditions), actor);
        }
    }

    /// <summary>The wanted owner is somebody else than the one who asks: <c>not this.customer == me</c>.</summary>
    private bool MayBelongToOthers(string entity, IReadOnlyList<Condition> conditions) =>
        conditions.SelectMany(condition => condition.Conjuncts()).Any(condition => MentionsOwner(entity, condition));

    private bool MentionsOwner(string entity, Condition condition) =>
        session.Model.Domain.FindEntity(entity)?.Owner is { } owner
        && ExpressionTree
            .Paths(condition.Expression)
            .Any(path =>
                string.Equals(path.Root, condition.Alias, StringComparison.Ordinal)
                && path.Members.Count > 0
                && string.Equals(path.Members[0], owner, StringComparison.Ordinal)
            );

    private Actor? Preferred(Operation operation, Actor? actor) =>
        actor is not null && planner.Cast.GrantOf(operation, actor.Role) is not null ? actor : null;

    private async Task<Row> CreateAsync(Operation operation, IReadOnlyList<Condition> conditions, Actor? actor)
    {
        var owner = session.Model.Domain.FindEntity(operation.Entity!)!.Owner;
        var boundOwner = owner is null ? null : Bindings.Of(World, conditions).GetValueOrDefault(owner) as Row;
        var insiders = planner.Cast.Insiders(operation, null, planner.Cast.ParentOf(operation, conditions)).Select(insider => insider.Actor).ToList();
        var who =
            boundOwner is not null ? World.ActorOf(boundOwner)
            : actor is null || insiders.Count == 0 || insiders.Contains(actor) ? actor
            : insiders[0];
        var attempt = await planner.PrepareAsync(
            operation,
            new Want
            {
                Actor = who is not null && planner.Cast.GrantOf(operation, who.Role) is not null ? who : null,
                Conditions =
                [
                    .. conditions.Where(condition =>
                        !Regression.IsAboutParts(condition)
                        && !operation.Effects.OfType<CreateEffect>().Any(effect => CausedRows.Counts(condition, effect.Entity))
                    ),
                    .. Regression.OfParts(Catalog, operation, conditions),
                ],
                PartConditions = [.. conditions.Where(Regression.IsAboutParts)],
            }
        );
        if (owner is not null && boundOwner is null && IsTaken(attempt.This!, owner) && await planner.Cast.FittingAsync(operation) is { } another)
        {
            return await CreateAsync(operation, conditions, another);
        }

        await planner.PerformAsync(attempt);
        return attempt.This!;
    }

    /// <summary>Made by whoever fits, with rows of their own.</summary>
    private async Task<Row> ByOthersAsync(Operation operation, IReadOnlyList<Condition> conditions)
    {
        var always = AlwaysMakes;
        AlwaysMakes = true;
        try
        {
            return await CreateAsync(operation, conditions, null);
        }
        finally
        {
            AlwaysMakes = always;
        }
    }

    /// <summary>The owner has a row already where only one is allowed.</summary>
    private bool IsTaken(Row made, string owner) =>
        session
            .Model.Domain.FindEntity(made.Entity)!
            .UniqueKeys.Where(key => key.Members.Contains(owner, StringComparer.Ordinal))
            .Any(key =>
                World
                    .RowsOf(made.Entity)
                    .Any(row =>
                        !row.Deleted && !ReferenceEquals(row, made) && key.Members.TrueForAll(member => Operators.AreEqual(row[member], made[member]))
                    )
            );

    /// <summary>Moves the new row into its state and makes true what could not be said at its creation.</summary>
    private async Task FinishAsync(Row row, IReadOnlyList<Condition> conditions)
    {
        foreach (var condition in conditions.SelectMany(condition => condition.Conjuncts()))
        {
            if (!Holds([condition], row) && !await planner.Conditions.EnsureAsync(condition.Expression, true, condition.ScopeOf(World, row)))
            {
                throw new PlanningException($"{row.Entity} could not be brought to {condition.Expression}");
            }
        }
    }

    private static bool IsBinding(Condition condition) =>
        condition.Expression is BinaryExpression { Operator: BinaryOperator.Equal } binary
        && (IsMember(binary.Left, condition.Alias) || IsMember(binary.Right, condition.Alias));

    private static bool IsMember(Expression expression, string alias) =>
        expression is PathExpression { Members.Count: 1 } path && string.Equals(path.Root, alias, StringComparison.Ordinal);
}
