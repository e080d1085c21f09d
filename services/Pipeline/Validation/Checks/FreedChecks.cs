using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>A row that no longer counts stands in nobody's way: what was refused because of it is taken once it has moved to such a state.</summary>
internal sealed class FreedChecks : ICheckBuilder
{
    public string Name => "freed";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from operation in model.Api.Operations
        where operation.Kind == OperationKind.Create
        let entity = model.Domain.FindEntity(operation.Entity ?? "")
        where entity?.Lifecycle is not null
        from guard in operation.Guards
        let rows = FreedRows.Of(guard, entity.Name, entity.Lifecycle!.Attribute)
        where rows is not null
        select new Check(
            $"freed:{operation.Id}/{guard.Id}",
            $"{operation.Method} {operation.Path} no longer minds rows that do not count any more",
            [ElementId.Guard(guard.Id) + "#freed"],
            session => RunAsync(session, operation, guard, rows, entity.Lifecycle!)
        );

    /// <summary>A state may be one that only some callers can reach, with rows of their own.</summary>
    private static async Task RunAsync(Session session, Operation operation, Guard guard, AggregateExpression rows, Lifecycle lifecycle)
    {
        PlanningException? failure = null;
        var seen = 0;
        foreach (
            var state in lifecycle
                .Transitions.Select(transition => transition.To)
                .Distinct(StringComparer.Ordinal)
                .Where(state => IsFree(session, rows, lifecycle, state))
        )
        {
            foreach (var role in operation.Access.Grants.Select(grant => grant.Role).Distinct(StringComparer.Ordinal))
            {
                try
                {
                    await RunAsync(session, operation, guard, rows, state, role);
                    seen++;
                    break;
                }
                catch (PlanningException exception)
                {
                    failure ??= exception;
                }
            }
        }

        if (seen == 0)
        {
            throw failure ?? new PlanningException("Every state counts.");
        }
    }

    /// <summary>Whether a row in the state stands in nobody's way, whatever else it is.</summary>
    private static bool IsFree(Session session, AggregateExpression rows, Lifecycle lifecycle, string state)
    {
        var scope = session.World.ScopeFor(Actor.Visitor).With(rows.Alias, new Row(rows.Source.Root) { [lifecycle.Attribute] = state });
        var aboutState = ExpressionTree
            .Conjuncts(rows.Where!)
            .Where(part =>
                ExpressionTree.Paths(part).All(path => path.Root == rows.Alias && path.Members is [var member] && member == lifecycle.Attribute)
            );
        return aboutState.Any(part => !session.World.Evaluator.IsTrue(part, scope));
    }

    private static async Task RunAsync(Session session, Operation operation, Guard guard, AggregateExpression rows, string state, string role)
    {
        var instead = ExpressionTree.Falsifications(guard.Condition)[0];
        var attempt = await session.Planner.PrepareAsync(operation, new Want { Role = role, Falsified = (guard.Id, instead) });
        Expect.Status(await session.Planner.SendAsync(attempt), guard.Status, $"{operation.Method} {operation.Path} although {instead}");
        foreach (var row in InTheWay(session, rows, attempt))
        {
            await session.Planner.Moves.MoveAsync(row, state);
        }

        if (!operation.Guards.TrueForAll(other => session.World.Evaluator.IsTrue(other.Condition, attempt.Scope(session.World))))
        {
            throw new PlanningException("Something else stands in the way now.");
        }

        Expect.Success(await session.Planner.SendAsync(attempt), $"{operation.Method} {operation.Path} after what was in the way is {state}");
    }

    private static List<Row> InTheWay(Session session, AggregateExpression rows, Attempt attempt) =>
        [
            .. session
                .World.RowsOf(rows.Source.Root)
                .Where(row =>
                    !row.Deleted
                    && row.Id is not null
                    && session.World.Evaluator.IsTrue(rows.Where!, attempt.Scope(session.World).With(rows.Alias, row))
                ),
        ];
}
