using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>
/// A guard that the operation itself can make false (the last item, the free slot, a limit) must hold for requests at the same moment too: of several of which only one can be served, exactly one is.
/// </summary>
internal sealed class RaceChecks : ICheckBuilder
{
    private const int CopiesOfEach = 3;

    public string Name => "races";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from pair in Contended(model)
        select new Check(
            $"race:{pair.Operation.Id}/{pair.Guard.Id}",
            $"Requests to {pair.Operation.Method} {pair.Operation.Path} at the same moment together keep {pair.Guard.Id}",
            [ElementId.Guard(pair.Guard.Id)],
            session => RunAsync(session, pair.Operation, pair.Guard)
        );

    /// <summary>Guards that their own operation can make false.</summary>
    public static IEnumerable<(Operation Operation, Guard Guard)> Contended(ApplicationModel model) =>
        from operation in model.Api.Operations
        where operation.Kind is OperationKind.Create or OperationKind.Action
        from guard in operation.Guards
        where Consumes(model, operation, guard) is not Consumption.Nothing && !LeavesOutNew(model, operation, guard)
        select (operation, guard);

    /// <summary>What the operation makes does not count for its guard: new rows are not yet in the states that do.</summary>
    private static bool LeavesOutNew(ApplicationModel model, Operation operation, Guard guard)
    {
        var lifecycle = operation.Kind == OperationKind.Create && operation.Entity is { } name ? model.Domain.FindEntity(name)?.Lifecycle : null;
        var rows = ExpressionTree
            .Descendants(guard.Condition)
            .OfType<AggregateExpression>()
            .Where(rows => string.Equals(rows.Source.Root, operation.Entity, StringComparison.Ordinal) && rows.Where is not null)
            .ToList();
        return lifecycle is not null
            && rows.Count > 0
            && rows.TrueForAll(rows =>
                ExpressionTree
                    .Conjuncts(rows.Where!)
                    .Any(part =>
                        part
                            is BinaryExpression
                            {
                                Operator: BinaryOperator.In or BinaryOperator.Equal,
                                Left: PathExpression { Members: [var member] }
                            }
                        && member == lifecycle.Attribute
                        && !part.ToString().Contains($"'{lifecycle.Initial}'", StringComparison.Ordinal)
                    )
            );
    }

    private enum Consumption
    {
        Nothing,

        /// <summary>Rows of the caller: two requests of the same caller compete.</summary>
        OwnRows,

        /// <summary>Something that all callers share.</summary>
        SharedRows,
    }

    /// <summary>What the operation takes away from its own guard.</summary>
    private static Consumption Consumes(ApplicationModel model, Operation operation, Guard guard)
    {
        var effects = OperationCatalog.Flatten(operation.Effects).Select(pair => pair.Effect).ToList();
        var newRows = new NewRows(model);
        bool Counts(string entity) =>
            ExpressionTree
                .Descendants(guard.Condition)
                .OfType<AggregateExpression>()
                .Any(aggregate => aggregate.Source.Root == entity && newRows.MayMeet(aggregate));
        var adjusts = effects.Exists(effect =>
            effect is AdjustEffect adjust && ExpressionTree.MentionsMember(guard.Condition, adjust.Target.Members[^1])
        );
        var moves =
            (operation.Kind == OperationKind.Create && Counts(operation.Entity ?? ""))
            || effects.Exists(effect => effect is CreateEffect create && Counts(create.Entity))
            || effects.Exists(effect => effect is DeleteEffect delete && IsNeeded(guard.Condition, delete.Source.Root));
        return adjusts ? Consumption.SharedRows
            : !moves ? Consumption.Nothing
            : ExpressionTree.Mentions(guard.Condition, "me") ? Consumption.OwnRows
            : Consumption.SharedRows;
    }

    /// <summary>Rows whose loss can break the condition: those of which it wants some, not those of which it wants none.</summary>
    private static bool IsNeeded(Expression condition, string entity) =>
        condition switch
        {
            BinaryExpression binary => IsNeeded(binary.Left, entity) || IsNeeded(binary.Right, entity),
            AggregateExpression aggregate => aggregate.Source.Root == entity,
            _ => false,
        };

    private static async Task RunAsync(Session session, Operation operation, Guard guard)
    {
        var tight = new Condition(Tightness.Of(guard.Condition));
        var first = await Tightness.PrepareAsync(session, operation, tight);
        var second = await RivalAsync(session, operation, guard, tight, first);
        session.Planner.Simulator.Apply(first);
        if (session.World.Evaluator.IsTrue(guard.Condition, second.Scope(session.World)))
        {
            throw new PlanningException($"One {operation.Id} leaves room for the next, so there is nothing to race for.");
        }

        var copies = operation.Guards.TrueForAll(other => session.World.Evaluator.IsTrue(other.Condition, first.Scope(session.World)))
            ? 1
            : CopiesOfEach;
        var requests = new List<ApiRequest>();
        for (var i = 0; i < copies; i++)
        {
            requests.Add(await session.Planner.RequestAsync(first));
            requests.Add(await session.Planner.RequestAsync(second));
        }

        var responses = await Task.WhenAll(requests.Select(session.SendAsync));
        var served = responses.Count(response => response.IsSuccess);
        Expect.That(served == 1, $"Of {requests.Count} requests at the same moment exactly 1 should succeed, {served} did.");
        Expect.That(Array.TrueForAll(responses, response => response.Status < 500), "A request at the same moment ended in a server error.");
    }

    /// <summary>A request for the same rows: by somebody else where the rows are not personal, else by the same caller.</summary>
    private static async Task<Attempt> RivalAsync(Session session, Operation operation, Guard guard, Condition tight, Attempt first)
    {
        var others = new List<Actor> { first.Actor };
        if (await session.Planner.Cast.FittingAsync(operation) is { } another)
        {
            others.Insert(Consumes(session.Model, operation, guard) == Consumption.OwnRows ? 1 : 0, another);
        }

        foreach (var actor in others)
        {
            try
            {
                var rival =
                    operation.Kind == OperationKind.Create
                        ? await Tightness.PrepareAsync(session, operation, tight, actor, first)
                        : await session.Planner.PrepareAsync(operation, new Want { Actor = actor, This = OfSameRow(guard) ? first.This : null });
                if (session.World.Evaluator.IsTrue(guard.Condition, first.Scope(session.World)))
                {
                    return rival;
                }
            }
            catch (PlanningException)
            {
                // The next caller may be able to compete.
            }
        }

        throw new PlanningException("No second request for the same rows could be prepared.");
    }

    /// <summary>What the row itself counts can only be raced for on that row.</summary>
    private static bool OfSameRow(Guard guard) => !ExpressionTree.Descendants(guard.Condition).OfType<AggregateExpression>().Any();
}
