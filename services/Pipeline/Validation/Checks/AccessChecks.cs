using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>The role-by-operation matrix: who may call succeeds, everybody else gets 401 or 403, and outsiders of a row get what the model says.</summary>
internal sealed class AccessChecks : ICheckBuilder
{
    public string Name => "access";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var roles = model.Domain.Roles.Select(role => role.Name).DefaultIfEmpty(Grant.User).ToList();
        if (model.Domain.Accounts is null)
        {
            foreach (var check in WithoutAccounts(model))
            {
                yield return check;
            }

            yield break;
        }

        foreach (var operation in model.Api.Operations.Where(operation => operation.Kind is not (OperationKind.Register or OperationKind.Login)))
        {
            var all = roles.Append(Grant.Visitor).Append(Grant.User).Select(role => ElementId.Access(operation.Id, role));
            if (!operation.Access.Grants.Exists(grant => grant.Role == Grant.Visitor))
            {
                yield return new Check(
                    $"denied:{operation.Id}",
                    $"{operation.Method} {operation.Path} refuses whoever may not call it",
                    [.. all, .. Strangers(operation, roles).Select(ElementId.Role)],
                    session => DeniedAsync(session, operation, roles)
                );
            }

            foreach (var grant in operation.Access.Grants)
            {
                yield return new Check(
                    $"allowed:{operation.Id}/{grant.Role}",
                    $"{operation.Method} {operation.Path} serves {grant.Role}",
                    [ElementId.Access(operation.Id, grant.Role), ElementId.Role(grant.Role)],
                    session => AllowedAsync(session, operation, grant)
                )
                {
                    IsExclusive = operation.Kind == OperationKind.DeleteAll,
                };
                if (grant.Condition is not null && !operation.Access.Grants.Exists(other => other is { Role: Grant.Visitor, Condition: null }))
                {
                    yield return new Check(
                        $"outsider:{operation.Id}/{grant.Role}",
                        $"{operation.Method} {operation.Path} refuses a {grant.Role} for whom this is false: {grant.Condition}",
                        [
                            ElementId.Access(operation.Id, grant.Role),
                            .. operation.Guards.Where(guard => guard.Condition.Equals(grant.Condition)).Select(guard => ElementId.Guard(guard.Id)),
                        ],
                        session => OutsiderAsync(session, operation, grant)
                    );
                }
            }
        }
    }

    /// <summary>Roles that are refused as signed-in people: whoever the application does not know would get 401.</summary>
    private static IEnumerable<string> Strangers(Operation operation, IReadOnlyList<string> roles) =>
        operation.Access.Grants.Exists(grant => grant.Role == Grant.User)
            ? []
            : roles.Where(role => !operation.Access.Grants.Exists(grant => grant.Role == role));

    private static IEnumerable<Check> WithoutAccounts(ApplicationModel model) =>
        from operation in model.Api.Operations
        from grant in operation.Access.Grants
        select new Check(
            $"allowed:{operation.Id}/{grant.Role}",
            $"{operation.Method} {operation.Path} serves everybody",
            [ElementId.Access(operation.Id, grant.Role), ElementId.Setting("accounts/none")],
            session => AllowedAsync(session, operation, grant)
        )
        {
            IsExclusive = operation.Kind == OperationKind.DeleteAll,
        };

    private static async Task DeniedAsync(Session session, Operation operation, List<string> roles)
    {
        var attempt =
            operation.Kind == OperationKind.DeleteAll
                ? new Attempt(operation, Actor.Visitor)
                : await session.Planner.PrepareAsync(operation, new Want { IgnoresGuards = true });
        attempt.Actor = Actor.Visitor;
        Expect.Status(await session.Planner.SendAsync(attempt), 401, $"{operation.Method} {operation.Path} without signing in");
        session.Planner.Cast.WantsFreshActors = false;
        foreach (var role in roles.Where(role => session.Planner.Cast.GrantOf(operation, role) is null))
        {
            attempt.Actor = await session.Context.Actors.SharedAsync(session, role);
            Expect.Status(await session.Planner.SendAsync(attempt), 403, $"{operation.Method} {operation.Path} as {role}");
        }
    }

    private static async Task AllowedAsync(Session session, Operation operation, Grant grant)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want { Role = grant.Role });
        Expect.Status(await session.Planner.SendAsync(attempt), operation.Response.Status, $"{operation.Method} {operation.Path} as {grant.Role}");
    }

    /// <summary>Every condition under which somebody of the role is served: that of the grant, and those of grants for everybody.</summary>
    private static IEnumerable<Expression> Ways(Session session, Operation operation, Grant grant) =>
        operation.Kind is OperationKind.List or OperationKind.DeleteAll
            ? []
            : operation
                .Access.Grants.Where(other => session.Planner.Cast.Covers(grant.Role, other.Role))
                .Select(other => other.Condition ?? new Literal(true));

    private static async Task OutsiderAsync(Session session, Operation operation, Grant grant)
    {
        var impersonal = Ways(session, operation, grant)
            .Where(condition => !ExpressionTree.Mentions(condition, "me"))
            .Select(condition => new Condition(new NotExpression(condition)))
            .ToList();
        var attempt = await session.Planner.PrepareAsync(
            operation,
            new Want
            {
                Role = grant.Role,
                IgnoresGuards = operation.Kind != OperationKind.List,
                IgnoresGrant = impersonal.Count > 0,
                Conditions = impersonal,
            }
        );
        var row = operation.Kind is OperationKind.List or OperationKind.DeleteAll ? await new ListRows(session).MakeVisibleAsync(attempt) : null;
        var outsider = await session.Planner.Cast.AnotherAsync(grant.Role);
        attempt.Actor = outsider;
        if (row is not null && operation.Kind == OperationKind.List)
        {
            var seen = await new ListWalk(session).AllAsync(attempt, 30);
            Expect.That(!seen.Exists(row.IsSame), $"{operation.Method} {operation.Path} shows {row} to another {grant.Role}.");
            return;
        }

        var scope = attempt.Scope(session.World);
        if (Ways(session, operation, grant).Any(condition => session.World.Evaluator.IsTrue(condition, scope)))
        {
            throw new PlanningException($"No {grant.Role} was found for whom this is false: {grant.Condition}");
        }

        var isHidden = operation.Access.Sight is { } sight && !session.World.Evaluator.IsTrue(sight, scope);
        Expect.Status(
            await session.Planner.SendAsync(attempt),
            isHidden ? 404 : operation.Access.OutsiderStatus,
            $"{operation.Method} {operation.Path} as another {grant.Role}"
        );
    }
}
