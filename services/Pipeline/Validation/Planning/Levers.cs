using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Changes to rows that exist, and to the time.</summary>
internal sealed class Levers(Session session, Planner planner)
{
    private const int MostRepeats = 12;

    private bool _isUpdating;

    private Evaluator Evaluator => session.World.Evaluator;

    public async Task<bool> DeleteAsync(Row row)
    {
        foreach (var operation in session.Context.Catalog.Of(row.Entity, OperationKind.Delete, OperationKind.Unlink))
        {
            if (await TryAsync(operation, new Want { This = row }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves a row whose state the condition names.</summary>
    public async Task<bool> MoveStateAsync(Expression leaf, bool truth, Func<Scope> scope)
    {
        foreach (var (row, member) in Named(leaf, scope()))
        {
            if (
                session.Model.Domain.FindEntity(row.Entity)?.Lifecycle is not { } lifecycle
                || !string.Equals(lifecycle.Attribute, member, StringComparison.Ordinal)
            )
            {
                continue;
            }

            var current = row[member];
            var fitting = lifecycle
                .Transitions.Select(transition => transition.To)
                .Prepend(lifecycle.Initial)
                .Distinct(StringComparer.Ordinal)
                .Where(state => Supposing(row, member, state, leaf, scope) == truth && planner.Moves.CanReach(lifecycle, current as string, state))
                .ToList();
            foreach (var state in fitting)
            {
                try
                {
                    await planner.Moves.MoveAsync(row, state);
                    return true;
                }
                catch (PlanningException)
                {
                    // The next fitting state may be within reach.
                }
            }
        }

        return false;
    }

    /// <summary>Changes a member that the condition names through an update operation.</summary>
    public async Task<bool> UpdateAsync(Expression leaf, bool truth, Func<Scope> scope)
    {
        // A change whose own rules ask for another change leads nowhere, but takes long to get there.
        if (_isUpdating)
        {
            return false;
        }

        _isUpdating = true;
        try
        {
            foreach (var (row, member) in Named(leaf, scope()).Where(named => named.Row.Id is not null))
            {
                if (await UpdateAsync(row, member, leaf, truth, scope))
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            _isUpdating = false;
        }
    }

    private async Task<bool> UpdateAsync(Row row, string member, Expression leaf, bool truth, Func<Scope> scope)
    {
        foreach (var operation in session.Context.Catalog.Of(row.Entity, OperationKind.Patch, OperationKind.Replace))
        {
            var slot = session
                .Context.Catalog.Slots(operation)
                .FirstOrDefault(slot => string.Equals(slot.Field.Member, member, StringComparison.Ordinal));
            var values = slot is null
                ? []
                : new Candidates(session.World)
                    .For(slot, row[member], [(leaf, scope())])
                    .Append(slot.Relation is null ? new ValueFactory(session.Context).Valid(slot) : null);
            foreach (var value in values.Where(value => Supposing(row, member, value, leaf, scope) == truth).Take(3).ToList())
            {
                if (
                    await TryAsync(
                        operation,
                        new Want
                        {
                            This = row,
                            Values = new Dictionary<string, object?>(StringComparer.Ordinal) { [member] = value },
                        }
                    )
                    && Evaluator.IsTrue(leaf, scope()) == truth
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private async Task<bool> TryMoveAsync(Row row, string state)
    {
        try
        {
            await planner.Moves.MoveAsync(row, state);
            return true;
        }
        catch (PlanningException)
        {
            return false;
        }
    }

    /// <summary>The state whose reaching sets the member: <c>if this.status == 'done': this.resolvedAt = now</c>.</summary>
    private static string? StateSetting(Operation operation, string member) =>
        operation
            .Effects.OfType<IfEffect>()
            .Where(choice =>
                choice
                    .Then.OfType<SetEffect>()
                    .Any(set =>
                        set.Target is { Root: "this", Members: [var target] }
                        && string.Equals(target, member, StringComparison.Ordinal)
                        && set.Value is not Literal { Value: null }
                    )
            )
            .Select(choice =>
                choice.Condition
                    is BinaryExpression
                    {
                        Operator: BinaryOperator.Equal,
                        Left: PathExpression { Root: "this" },
                        Right: Literal { Value: string state }
                    }
                    ? state
                    : null
            )
            .FirstOrDefault(state => state is not null);

    /// <summary>Runs an action whose effects set a member that the condition names.</summary>
    public async Task<bool> CauseAsync(Expression leaf, bool truth, Func<Scope> scope)
    {
        foreach (var (row, member) in Named(leaf, scope()).Where(named => named.Row.Id is not null))
        {
            foreach (var operation in session.Context.Catalog.Of(row.Entity, OperationKind.Action))
            {
                var value = operation
                    .Effects.OfType<SetEffect>()
                    .FirstOrDefault(effect =>
                        effect.Target is { Root: "this", Members: [var target] } && string.Equals(target, member, StringComparison.Ordinal)
                    )
                    ?.Value;
                if (StateSetting(operation, member) is { } state && await TryMoveAsync(row, state) && Evaluator.IsTrue(leaf, scope()) == truth)
                {
                    return true;
                }

                if (
                    value is not null
                    && MayMake(value, row, member, leaf, truth, scope)
                    && await TryAsync(operation, new Want { This = row })
                    && Evaluator.IsTrue(leaf, scope()) == truth
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Runs an action that counts a member up or down until the condition holds: the second renewal, the last ticket.</summary>
    public async Task<bool> RepeatAsync(Expression leaf, bool truth, Func<Scope> scope)
    {
        foreach (var (row, member) in Named(leaf, scope()).Where(named => named.Row.Id is not null))
        {
            foreach (var operation in session.Context.Catalog.Of(row.Entity, OperationKind.Action).Where(operation => Counts(operation, member)))
            {
                for (var i = 0; i < MostRepeats && await TryAsync(operation, new Want { This = row }); i++)
                {
                    if (Evaluator.IsTrue(leaf, scope()) == truth)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    public async Task<bool> MoveClockAsync(Expression leaf, bool truth, Func<Scope> scope)
    {
        var now = session.World.Now;
        foreach (var ahead in Moments.Ahead(leaf, scope(), Evaluator))
        {
            if (Evaluator.IsTrue(leaf, scope().When(now + ahead)) == truth)
            {
                await session.AdvanceAsync(ahead);
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs an operation that changes the row among others: the return of the copy that somebody waits for.</summary>
    public async Task<bool> CauseInLoopAsync(Expression leaf, bool truth, Func<Scope> scope)
    {
        foreach (var (row, member) in Named(leaf, scope()).Where(named => named.Row.Id is not null))
        {
            foreach (
                var (operation, loop) in session
                    .Context.Catalog.LoopsOver(row.Entity)
                    .Where(pair => pair.Loop.Effects.OfType<SetEffect>().Any(set => set.Target.Members[^1] == member))
            )
            {
                foreach (
                    var acted in session
                        .World.RowsOf(operation.Entity ?? "")
                        .Where(acted => !acted.Deleted && acted.Id is not null && Reaches(loop, acted, row))
                )
                {
                    if (await TryAsync(operation, new Want { This = acted }) && Evaluator.IsTrue(leaf, scope()) == truth)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool Reaches(ForEachEffect loop, Row acted, Row row) =>
        loop.Where is null || Evaluator.IsTrue(loop.Where, Scope.At(session.World.Now).With("this", acted).With(loop.Alias, row));

    /// <summary>What the client gives can't be told before the request is made.</summary>
    private bool MayMake(Expression value, Row row, string member, Expression leaf, bool truth, Func<Scope> scope) =>
        value switch
        {
            Literal or PathExpression { Root: "now" or "today" } => Supposing(row, member, Evaluator.Evaluate(value, scope()), leaf, scope) == truth,
            PathExpression { Root: "input" } => true,
            _ => false,
        };

    private static bool Counts(Operation operation, string member) =>
        operation
            .Effects.OfType<AdjustEffect>()
            .Any(effect => effect.Target is { Root: "this", Members: [var target] } && string.Equals(target, member, StringComparison.Ordinal));

    private bool Supposing(Row row, string member, object? value, Expression leaf, Func<Scope> scope)
    {
        var before = row[member];
        row[member] = value;
        var truth = Evaluator.IsTrue(leaf, scope());
        row[member] = before;
        return truth;
    }

    private async Task<bool> TryAsync(Operation operation, Want want)
    {
        try
        {
            await planner.PerformAsync(await planner.PrepareAsync(operation, want));
            return true;
        }
        catch (PlanningException)
        {
            return false;
        }
    }

    /// <summary>Rows and members that the condition's paths end in.</summary>
    private IEnumerable<(Row Row, string Member)> Named(Expression leaf, Scope scope) =>
        ExpressionTree
            .Paths(leaf)
            .Where(path => path.Members.Count > 0)
            .Select(path =>
                (Row: Evaluator.Evaluate(new PathExpression(path.Root, [.. path.Members.SkipLast(1)]), scope) as Row, Member: path.Members[^1])
            )
            .Where(named => named.Row is { Entity.Length: > 0 })
            .Select(named => (named.Row!, named.Member))
            .ToList();
}
