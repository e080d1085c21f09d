using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>The matrix of what people with each role in a row may do below it, and what outsiders find there: nothing.</summary>
internal sealed class MembershipChecks : ICheckBuilder
{
    public string Name => "memberships";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        foreach (var operation in model.Api.Operations.Where(operation => operation.Access.Sight is not null))
        {
            yield return new Check(
                $"hidden:{operation.Id}",
                $"{operation.Method} {operation.Path} hides everything from outsiders",
                [ElementId.Operation(operation.Id, "hidden")],
                session => OutsiderAsync(session, operation)
            );
            if (Of(model, operation) is not { } membership)
            {
                continue;
            }

            foreach (var role in membership.Roles)
            {
                yield return new Check(
                    $"member:{operation.Id}/{role}",
                    $"{operation.Method} {operation.Path} as {role} of a {membership.Of}",
                    Covers(model, operation, role),
                    session => RoleAsync(session, operation, membership, role)
                );
            }
        }
    }

    /// <summary>Being let in by a relation to the row ("the assignee") is seen by each check of the operation.</summary>
    private static IEnumerable<string> Covers(ApplicationModel model, Operation operation, string role)
    {
        var relations = model.Domain.FindEntity(operation.Entity ?? "")?.Relations.Select(relation => relation.Name) ?? [];
        return relations
            .Where(relation => operation.Access.Grants.Exists(grant => IsOf(grant.Condition, relation)))
            .Append(role)
            .Select(name => ElementId.Access(operation.Id, name));
    }

    private static bool IsOf(Expression? condition, string relation) =>
        condition is BinaryExpression { Operator: BinaryOperator.Equal, Left: PathExpression { Root: "this", Members: [var member] } }
        && string.Equals(member, relation, StringComparison.Ordinal);

    private static Membership? Of(ApplicationModel model, Operation operation) =>
        model.Domain.Memberships.Find(membership =>
            ExpressionTree
                .Descendants(operation.Access.Sight!)
                .OfType<AggregateExpression>()
                .Any(exists => string.Equals(exists.Source.Root, membership.Entity, StringComparison.Ordinal))
        );

    private static bool IsWholeList(Operation operation) =>
        operation.Kind is OperationKind.List && ExpressionTree.Mentions(operation.Access.Sight!, "this");

    private static async Task OutsiderAsync(Session session, Operation operation)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want { IgnoresGuards = operation.Kind is not OperationKind.List });
        var row = IsWholeList(operation) ? await new ListRows(session).MakeVisibleAsync(attempt) : null;
        attempt.Actor = await session.Planner.Cast.AnotherAsync(attempt.Actor.Role);
        if (row is null)
        {
            Expect.Status(await session.Planner.SendAsync(attempt), 404, $"{operation.Method} {operation.Path} as somebody outside");
            return;
        }

        var seen = await new ListWalk(session).AllAsync(attempt, 30);
        Expect.That(!seen.Exists(row.IsSame), $"{operation.Method} {operation.Path} shows {row} to somebody outside.");
    }

    private static async Task RoleAsync(Session session, Operation operation, Membership membership, string role)
    {
        if (IsWholeList(operation))
        {
            await ListedAsync(session, operation, membership, role);
            return;
        }

        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        var place = Place(session, operation, membership, attempt);
        attempt.Actor = await ActorAsync(session, membership, role, place, attempt.Actor);
        var scope = attempt.Scope(session.World);
        var allowed = operation.Access.Grants.Exists(grant =>
            session.Planner.Cast.Covers(attempt.Actor.Role, grant.Role)
            && (grant.Condition is null || session.World.Evaluator.IsTrue(grant.Condition, scope))
        );
        Expect.Status(
            await session.Planner.SendAsync(attempt),
            allowed ? operation.Response.Status : operation.Access.OutsiderStatus,
            $"{operation.Method} {operation.Path} as {role}"
        );
    }

    private static async Task ListedAsync(Session session, Operation operation, Membership membership, string role)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        var row = await new ListRows(session).MakeVisibleAsync(attempt);
        var place = session.World.Evaluator.Evaluate(PlacePath(operation, membership), attempt.Scope(session.World).With("this", row)) as Row ?? row;
        attempt.Actor = await ActorAsync(session, membership, role, place, attempt.Actor);
        Expect.That(
            (await new ListWalk(session).AllAsync(attempt, 30)).Exists(row.IsSame),
            $"{operation.Method} {operation.Path} does not show {row} to a {role}."
        );
    }

    /// <summary>Somebody with the role there: whoever made the row has the first one, others are added.</summary>
    private static async Task<Actor> ActorAsync(Session session, Membership membership, string role, Row place, Actor known)
    {
        var members = session.World.RowsOf(membership.Entity).Where(row => !row.Deleted && row[membership.Parent] is Row of && of.IsSame(place));
        if (
            members.FirstOrDefault(row => Equals(row[membership.Role], role)) is { } member
            && member[membership.Account] is Row account
            && session.World.ActorOf(account) is { } actor
        )
        {
            return actor;
        }

        var somebody = await session.Planner.Cast.AnotherAsync(known.Role);
        var wanted = Expression.Parse($"m.{membership.Parent} == place and m.{membership.Account} == somebody and m.{membership.Role} == '{role}'");
        var scope = Scope.At(session.World.Now).With("place", place).With("somebody", session.World.AccountOf(somebody));
        await session.Planner.Rows.MakeAsync(membership.Entity, [Condition.Close(session.World, wanted, "m", scope)]);
        return somebody;
    }

    private static Row Place(Session session, Operation operation, Membership membership, Attempt attempt) =>
        session.World.Evaluator.Evaluate(PlacePath(operation, membership), attempt.Scope(session.World)) as Row
        ?? throw new PlanningException($"The {membership.Of} of {operation.Path} is not known.");

    /// <summary>What the sight compares the parent of memberships with.</summary>
    private static Expression PlacePath(Operation operation, Membership membership) =>
        ExpressionTree
            .Descendants(operation.Access.Sight!)
            .OfType<BinaryExpression>()
            .First(binary =>
                binary.Left is PathExpression { Members: [var member] } && string.Equals(member, membership.Parent, StringComparison.Ordinal)
            )
            .Right;
}
