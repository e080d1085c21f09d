using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Moments;

/// <summary>When a row still counts: a reservation that was not cancelled, a loan that was not returned, a hold that did not expire.</summary>
internal static class Liveness
{
    /// <summary>Terms under which the specification says that rows do not count.</summary>
    public const string VoidTerm = "void";

    private static readonly HashSet<string> VoidWords = new(
        [
            "cancelled",
            "canceled",
            "rejected",
            "refused",
            "declined",
            "expired",
            "refunded",
            "void",
            "voided",
            "withdrawn",
            "deleted",
            "released",
            "failed",
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> DoneWords = new(
        [
            "completed",
            "complete",
            "done",
            "closed",
            "returned",
            "fulfilled",
            "collected",
            "finished",
            "ended",
            "resolved",
            "served",
            "delivered",
            "archived",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Whether rows in that state do not count: cancelled, expired, refunded.</summary>
    public static bool IsVoid(string state) => VoidWords.Contains(Naming.Words(state)[0]);

    /// <summary>Whether somebody who wanted it gave it up.</summary>
    public static bool IsCalledOff(string state) => Naming.Words(state)[0] is "cancelled" or "canceled" or "withdrawn" or "revoked" or "aborted";

    /// <summary>Null when every row counts.</summary>
    public static Expression? Valid(PhraseScope scope, Entity entity, PathExpression row)
    {
        if (scope.Glossary.Find(VoidTerm, entity.Name) is { } term)
        {
            return Formula.Not(scope.Apply(term, row));
        }

        return Formula.And(States(entity, row, VoidWords), NotExpired(entity, row));
    }

    /// <summary>Valid and not over yet.</summary>
    public static Expression? Open(PhraseScope scope, Entity entity, PathExpression row)
    {
        if (Moment.End(entity) is { } end)
        {
            return Formula.Equal(row.Then(end.Name), Formula.Null);
        }

        return Formula.And(States(entity, row, [.. VoidWords, .. DoneWords]), NotExpired(entity, row));
    }

    private static Expression? NotExpired(Entity entity, PathExpression row)
    {
        if (Moment.Expiry(entity) is not { } expiry)
        {
            return null;
        }

        var alive = Formula.Compare(row.Then(expiry.Name), BinaryOperator.Greater, Moment.Present(expiry));
        return expiry.Required || expiry.ReadOnly && expiry.Default is not null
            ? alive
            : Formula.Or(Formula.Equal(row.Then(expiry.Name), Formula.Null), alive);
    }

    private static Expression? States(Entity entity, PathExpression row, HashSet<string> dead)
    {
        var attribute = entity.Lifecycle is { } lifecycle
            ? entity.FindAttribute(lifecycle.Attribute)
            : entity.Attributes.Find(candidate => candidate.Type == AttributeType.Enum && candidate.Name is "status" or "state");
        if (attribute is null)
        {
            return null;
        }

        var alive = attribute.EnumValues.FindAll(value => !dead.Contains(Naming.Words(value)[0]));
        return alive.Count == 0 || alive.Count == attribute.EnumValues.Count ? null : Formula.OneOf(row.Then(attribute.Name), alive);
    }
}
