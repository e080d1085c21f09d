using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Changes to rows that exist, and to the time.</summary>
internal sealed class Levers(Session session, Planner planner)
{
    private bool _isUpdating;

    private readonly LeverTrial _trial = new(session, planner);

    private Evaluator Evaluator => session.World.Evaluator;

    public async Task<bool> DeleteAsync(Row row)
    {
        foreach (var operation in session.Context.Catalog.Of(row.Entity, OperationKind.Delete, OperationKind.Unlink))
        {
            if (await _trial.TryAsync(operation, new Want { This = row }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves a row whose state the condition names.</summary>
    public async Task<bool> MoveStateAsync(Expression leaf, bool truth, Func<Scope> scope)
    {
        foreach (var (row, member) in _trial.Named(leaf, scope()))
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
                .Where(state =>
                    _trial.Supposing(row, member, state, leaf, scope) == truth && planner.Moves.CanReach(lifecycle, current as string, state)
                )
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
            foreach (var (row, member) in _trial.Named(leaf, scope()).Where(named => named.Row.Id is not null && IsKept(named.Row)))
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

    /// <summary>What a request would make of a row is not there to be changed: the row itself would change, and nobody would know.</summary>
    private bool IsKept(Row row) => session.World.RowsOf(row.Entity).Any(kept => ReferenceEquals(kept, row));

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
            foreach (var value in values.Where(value => _trial.Supposing(row, member, value, leaf, scope) == truth).Take(3).ToList())
            {
                if (
                    await _trial.TryAsync(
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
}
