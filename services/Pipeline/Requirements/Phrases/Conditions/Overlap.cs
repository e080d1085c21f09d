using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>Another row takes some of the same time as the row at hand and still counts.</summary>
internal static class Overlap
{
    public static Expression? Between(RowReference other, PhraseScope scope, RowReference? row = null)
    {
        row ??= scope.This;
        if (row is null || Interval.Of(other.Entity) is not { } theirs || Interval.Of(row.Entity) is not { } own)
        {
            return null;
        }

        var shared = Formula.Call("overlaps", theirs.Start(other.Path), theirs.End(other.Path), own.Start(row.Path), own.End(row.Path));
        var isOther =
            other.Entity.Name == row.Entity.Name ? Formula.Compare(other.Path.Then("id"), BinaryOperator.NotEqual, row.Path.Then("id")) : null;
        return Formula.And(isOther, Liveness.Valid(scope, other.Entity, other.Path), shared);
    }
}
