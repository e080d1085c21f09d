using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Changes that actions make to rows besides moving them: what they set, count, and do to other rows.</summary>
internal sealed class ActionLevers(Session session, Planner planner)
{
    private const int MostRepeats = 12;
    private readonly LeverTrial _trial = new(session, planner);

    private Evaluator Evaluator => session.World.Evaluator;

    /// <summary>Runs an action whose effects set a member that the condition names.</summary>
    public async Task<bool> CauseAsync(Expression leaf, bool truth, Func<Scope> scope)
    {
        foreach (var (row, member) in _trial.Named(leaf, scope()).Where(named => named.Row.Id is not null))
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
                    && await _trial.TryAsync(operation, new Want { This = row })
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
        foreach (var (row, member) in _trial.Named(leaf, scope()).Where(named => named.Row.Id is not null))
        {
            foreach (var operation in session.Context.Catalog.Of(row.Entity, OperationKind.Action).Where(operation => Counts(operation, member)))
            {
                for (var i = 0; i < MostRepeats && await _trial.TryAsync(operation, new Want { This = row }); i++)
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

    /// <summary>Runs an operation that changes the row among others: the return of the copy that somebody waits for.</summary>
    public async Task<bool> CauseInLoopAsync(Expression leaf, bool truth, Func<Scope> scope)
    {
        foreach (var (row, member) in _trial.Named(leaf, scope()).Where(named => named.Row.Id is not null))
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
                    if (await _trial.TryAsync(operation, new Want { This = acted }) && Evaluator.IsTrue(leaf, scope()) == truth)
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
            Literal or PathExpression { Root: "now" or "today" } => _trial.Supposing(row, member, Evaluator.Evaluate(value, scope()), leaf, scope)
                == truth,
            PathExpression { Root: "input" } => true,
            _ => false,
        };

    private static bool Counts(Operation operation, string member) =>
        operation
            .Effects.OfType<AdjustEffect>()
            .Any(effect => effect.Target is { Root: "this", Members: [var target] } && string.Equals(target, member, StringComparison.Ordinal));

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
}
