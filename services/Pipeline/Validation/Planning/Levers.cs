using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Changes to rows that exist, and to the time.</summary>
internal sealed class Levers(Session session, Planner planner)
{
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
            if (session.Model.Domain.FindEntity(row.Entity)?.Lifecycle is not { } lifecycle || !string.Equals(lifecycle.Attribute, member, StringComparison.Ordinal))
            {
                continue;
            }

            var current = row[member];
            var fitting = lifecycle.Transitions.Select(transition => transition.To).Prepend(lifecycle.Initial).Distinct(StringComparer.Ordinal)
                .Where(state => Supposing(row, member, state, leaf, scope) == truth && planner.Moves.CanReach(lifecycle, current as string, state)).ToList();
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
        foreach (var (row, member) in Named(leaf, scope()).Where(named => named.Row.Id is not null))
        {
            foreach (var operation in session.Context.Catalog.Of(row.Entity, OperationKind.Patch, OperationKind.Replace))
            {
                var slot = session.Context.Catalog.Slots(operation).FirstOrDefault(slot => string.Equals(slot.Field.Member, member, StringComparison.Ordinal));
                var values = slot is null ? [] : new Candidates(session.World).For(slot, row[member], [(leaf, scope())]).Where(value => Supposing(row, member, value, leaf, scope) == truth);
                foreach (var value in values.Take(3).ToList())
                {
                    if (await TryAsync(operation, new Want { This = row, Values = new Dictionary<string, object?>(StringComparer.Ordinal) { [member] = value } }))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Runs an action whose effects set a member that the condition names.</summary>
    public async Task<bool> CauseAsync(Expression leaf, bool truth, Func<Scope> scope)
    {
        foreach (var (row, member) in Named(leaf, scope()).Where(named => named.Row.Id is not null))
        {
            foreach (var operation in session.Context.Catalog.Of(row.Entity, OperationKind.Action))
            {
                var value = operation.Effects.OfType<SetEffect>().FirstOrDefault(effect => effect.Target is { Root: "this", Members: [var target] } && string.Equals(target, member, StringComparison.Ordinal))?.Value;
                if (value is Literal literal && Supposing(row, member, literal.Value, leaf, scope) == truth && await TryAsync(operation, new Want { This = row }))
                {
                    return true;
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
        ExpressionTree.Paths(leaf).Where(path => path.Members.Count > 0)
            .Select(path => (Row: Evaluator.Evaluate(new PathExpression(path.Root, [.. path.Members.SkipLast(1)]), scope) as Row, Member: path.Members[^1]))
            .Where(named => named.Row is { Entity.Length: > 0 }).Select(named => (named.Row!, named.Member)).ToList();
}
