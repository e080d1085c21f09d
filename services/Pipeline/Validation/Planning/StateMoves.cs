using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Brings a row into a state of its life cycle through allowed moves.</summary>
internal sealed class StateMoves(Session session)
{
    public bool CanReach(Lifecycle lifecycle, string? from, string to) => Path(lifecycle, from ?? lifecycle.Initial, to, []) is not null;

    /// <exception cref="PlanningException">No sequence of allowed moves leads there.</exception>
    public async Task MoveAsync(Row row, string state)
    {
        var lifecycle = session.Model.Domain.FindEntity(row.Entity)?.Lifecycle ?? throw new PlanningException($"{row.Entity} has no life cycle.");
        var refused = new List<Transition>();
        while (!string.Equals(row[lifecycle.Attribute] as string, state, StringComparison.Ordinal))
        {
            var current = row[lifecycle.Attribute] as string ?? lifecycle.Initial;
            var next =
                Path(lifecycle, current, state, refused)?[0]
                ?? throw new PlanningException($"No allowed moves bring {row.Entity} from {current} to {state}.");
            if (!await TryMoveAsync(row, lifecycle, next))
            {
                refused.Add(next);
            }
        }
    }

    private async Task<bool> TryMoveAsync(Row row, Lifecycle lifecycle, Transition transition)
    {
        foreach (var operation in session.Context.Catalog.OperationsOf(transition))
        {
            try
            {
                var attempt = await session.Planner.PrepareAsync(operation, new Want { This = row, Transition = transition });
                await session.Planner.PerformAsync(attempt);
                if (string.Equals(row[lifecycle.Attribute] as string, transition.To, StringComparison.Ordinal))
                {
                    return true;
                }
            }
            catch (PlanningException)
            {
                // Another operation or another way may still lead there; when none does, the caller says so.
            }
        }

        return false;
    }

    private static List<Transition>? Path(Lifecycle lifecycle, string from, string to, List<Transition> refused)
    {
        var queue = new Queue<(string State, List<Transition> Path)>([(from, [])]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        while (queue.TryDequeue(out var item))
        {
            if (string.Equals(item.State, to, StringComparison.Ordinal) && item.Path.Count > 0)
            {
                return item.Path;
            }

            foreach (
                var transition in lifecycle.Transitions.Where(transition =>
                    string.Equals(transition.From, item.State, StringComparison.Ordinal)
                    && transition.Operations.Count > 0
                    && !refused.Contains(transition)
                )
            )
            {
                if (seen.Add(transition.To) || string.Equals(transition.To, to, StringComparison.Ordinal))
                {
                    queue.Enqueue((transition.To, [.. item.Path, transition]));
                }
            }
        }

        return null;
    }
}
