using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>What must hold for a request: what is wanted of it, who may send it, where its move starts, and every rule but those that are to be broken.</summary>
internal sealed class RequestConditions(Session session, StateMoves moves)
{
    /// <summary>The condition on the row as it was before the request.</summary>
    public static Expression OfOld(Expression condition) =>
        ExpressionTree.Map(condition, path => path.Root == "this" ? path with { Root = "old" } : null);

    public List<Condition> Of(Operation operation, Grant grant, Want want)
    {
        var conditions = new List<Condition>(want.Conditions);
        if (
            operation.Access.Sight is { } sight
            && !want.IgnoresGrant
            && (operation.Kind is not (OperationKind.List or OperationKind.DeleteAll) || !ExpressionTree.Mentions(sight, "this"))
        )
        {
            conditions.Add(new Condition(sight));
        }

        if (grant.Condition is { } granted && !want.IgnoresGrant && operation.Kind is not (OperationKind.List or OperationKind.DeleteAll))
        {
            conditions.Add(new Condition(granted));
        }

        if (Start(operation, want) is { } state)
        {
            conditions.Add(new Condition(state));
        }

        // First, so that what is changed for a guard later keeps them.
        if (operation.Kind is OperationKind.Create or OperationKind.Replace or OperationKind.Patch && operation.Entity is { } entity)
        {
            conditions.AddRange(
                session
                    .Model.Domain.FindEntity(entity)!
                    .Invariants.Select(invariant => new Condition(Instead(want, invariant.Id) ?? invariant.Condition))
            );
        }

        foreach (var guard in want.IgnoresGuards ? [] : operation.Guards)
        {
            conditions.Add(new Condition(Instead(want, guard.Id) ?? guard.Condition));
            if (want.IgnoresLaterGuards && Instead(want, guard.Id) is not null)
            {
                break;
            }
        }

        return conditions;
    }

    private static Expression? Instead(Want want, string id) =>
        want.Falsified is { } falsified && string.Equals(falsified.Id, id, StringComparison.Ordinal) ? falsified.Instead : null;

    /// <summary>The state that an action starts from, and the condition that picks its move.</summary>
    private Expression? Start(Operation operation, Want want)
    {
        var lifecycle =
            operation.Kind is OperationKind.Create || operation.Entity is null ? null : session.Model.Domain.FindEntity(operation.Entity)?.Lifecycle;
        var transition =
            want.Transition
            ?? (
                want.This is null
                    ? lifecycle?.Transitions.Find(transition =>
                        transition.Operations.Contains(operation.Id, StringComparer.Ordinal) && moves.CanReach(lifecycle, null, transition.From)
                    )
                    : null
            );
        if (transition is null || lifecycle is null)
        {
            return null;
        }

        var state = new BinaryExpression(new PathExpression("this", [lifecycle.Attribute]), BinaryOperator.Equal, new Literal(transition.From));
        var earlier = lifecycle
            .Transitions.TakeWhile(other => other != transition)
            .Where(other =>
                other.When is not null
                && string.Equals(other.From, transition.From, StringComparison.Ordinal)
                && other.Operations.Contains(operation.Id, StringComparer.Ordinal)
            )
            .Select(other => (Expression)new NotExpression(other.When!));
        return ExpressionTree.Conjunction(
            new Expression?[] { state, transition.When }
                .OfType<Expression>()
                .Concat(earlier)
        );
    }
}
