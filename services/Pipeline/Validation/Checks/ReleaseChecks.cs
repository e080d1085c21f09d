using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>What is taken comes back: a request that the guard refuses is served after the operation that releases, or after the time that does it alone.</summary>
internal sealed class ReleaseChecks : ICheckBuilder
{
    private static readonly TimeSpan Beyond = TimeSpan.FromSeconds(30);

    public string Name => "releases";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from operation in model.Api.Operations
        where operation.Kind == OperationKind.Create
        from guard in operation.Guards
        from cause in guard.ReleasedBy
        select new Check(
            $"release:{operation.Id}/{guard.Id}/{cause}",
            $"{operation.Method} {operation.Path} is served again after {cause}",
            [ElementId.Release(guard.Id, cause)],
            session => RunAsync(session, operation, guard, cause)
        )
        {
            IsExclusive = cause == Guard.Expiry,
        };

    private static async Task RunAsync(Session session, Operation operation, Guard guard, string cause)
    {
        var releasing = cause == Guard.Expiry ? null : session.Model.Api.FindOperation(cause)!;
        var aggregate = Counting(session, guard, releasing);
        var last = await TakeLastAsync(session, operation, guard, aggregate);
        var release = releasing is null
            ? null
            : await session.Planner.PrepareAsync(releasing, new Want { This = releasing.Entity == aggregate.Source.Root ? last : null });
        var taken = releasing is null
            ? last ?? await session.Planner.Rows.MakeAsync(aggregate.Source.Root, [])
            : Counted(session, aggregate, release!.This!);
        var attempt = await session.Planner.PrepareAsync(
            operation,
            Want(session, operation, guard, aggregate, taken) with
            {
                Actor = await session.Planner.Cast.FittingAsync(operation),
            }
        );
        Expect.Status(await session.Planner.SendAsync(attempt), guard.Status, $"{operation.Method} {operation.Path} while everything is taken");
        if (release is not null)
        {
            await session.Planner.PerformAsync(release);
        }
        else
        {
            await session.AdvanceAsync(Left(session, taken));
        }

        if (!session.World.Evaluator.IsTrue(guard.Condition, attempt.Scope(session.World)))
        {
            throw new PlanningException($"Not enough is released by {cause} for {guard.Condition}");
        }

        Expect.Status(await session.Planner.SendAsync(attempt), operation.Response.Status, $"{operation.Method} {operation.Path} after {cause}");
    }

    /// <summary>A row that took what was left, where the guarded operation makes the rows that count and so little room can be had; else null.</summary>
    private static async Task<Row?> TakeLastAsync(Session session, Operation operation, Guard guard, AggregateExpression aggregate)
    {
        if (operation.Kind != OperationKind.Create || operation.Entity != aggregate.Source.Root || ExpressionTree.Mentions(guard.Condition, "me"))
        {
            return null;
        }

        try
        {
            var tight = new Condition(Tightness.Of(guard.Condition));
            var attempt = await session.Planner.PrepareAsync(operation, new Want { Conditions = [tight] });
            await session.Planner.PerformAsync(attempt);
            return attempt.This;
        }
        catch (PlanningException)
        {
            return null;
        }
    }

    /// <summary>The sum or count in the guard that the release makes smaller.</summary>
    private static AggregateExpression Counting(Session session, Guard guard, Operation? release) =>
        ExpressionTree
            .Descendants(guard.Condition)
            .OfType<AggregateExpression>()
            .FirstOrDefault(aggregate =>
                release is null
                    ? aggregate.Where is not null && ExpressionTree.Mentions(aggregate.Where, "now")
                    : aggregate.Source.Root == release.Entity || Upward(session, aggregate.Source.Root, release.Entity!) is not null
            )
        ?? throw new PlanningException($"{guard.Id} counts nothing that is released.");

    private static string? Upward(Session session, string entity, string whole) =>
        session.Model.Domain.FindEntity(entity)?.Relations.Find(relation => OperationCatalog.IsToOne(relation) && relation.Target == whole)?.Name;

    /// <summary>The row that counts as long as the released one is in its state: a ticket of the order.</summary>
    private static Row Counted(Session session, AggregateExpression aggregate, Row released)
    {
        if (released.Entity == aggregate.Source.Root)
        {
            return released;
        }

        var relation = Upward(session, aggregate.Source.Root, released.Entity)!;
        return session.World.RowsOf(aggregate.Source.Root).FirstOrDefault(row => row[relation] is Row whole && whole.IsSame(released))
            ?? throw new PlanningException($"{released} has no {aggregate.Source.Root}.");
    }

    /// <summary>A refused request for the same thing that the taken row counts for.</summary>
    private static Want Want(Session session, Operation operation, Guard guard, AggregateExpression aggregate, Row taken)
    {
        var scope = Scope.At(session.World.Now).With(aggregate.Alias, taken);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (
            var link in ExpressionTree
                .Conjuncts(aggregate.Where ?? new Literal(true))
                .OfType<BinaryExpression>()
                .Where(part =>
                    part is { Operator: BinaryOperator.Equal, Left: PathExpression, Right: PathExpression { Root: "this", Members.Count: 1 } }
                )
        )
        {
            values[((PathExpression)link.Right).Members[0]] = session.World.Evaluator.Evaluate(link.Left, scope);
        }

        var parent = session.Context.Catalog.ParentRelation(operation) is { } relation
            ? taken[relation.Name] as Row
                ?? values
                    .Values.OfType<Row>()
                    .Select(row =>
                        row.Entity == relation.Target ? row
                        : Upward(session, row.Entity, relation.Target) is { } up ? row[up] as Row
                        : null
                    )
                    .FirstOrDefault(row => row is not null)
            : null;
        return new Want
        {
            Values = values,
            Parent = parent,
            Falsified = (guard.Id, ExpressionTree.Falsifications(guard.Condition)[0]),
            IgnoresLaterGuards = false,
        };
    }

    private static TimeSpan Left(Session session, Row taken) =>
        taken
            .Members.Values.OfType<DateTimeOffset>()
            .Where(moment => moment > session.World.Now)
            .Select(moment => moment - session.World.Now + Beyond)
            .DefaultIfEmpty()
            .Min()
            is var left
        && left > TimeSpan.Zero
            ? left
            : throw new PlanningException($"It is not known when {taken} ends.");
}
