using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Turns conditions on a row into conditions on a row that it points to.</summary>
internal static class Nested
{
    private const string Alias = "target";

    /// <summary>Of <c>i.book.stock > 3</c> the condition on the book. Conditions that need other members of the row too are left out.</summary>
    public static IEnumerable<Condition> Below(IEnumerable<Condition> conditions, string relation)
    {
        foreach (var condition in conditions.Where(condition => !condition.IsOwn).SelectMany(condition => condition.Conjuncts()))
        {
            var paths = ExpressionTree
                .Paths(condition.Expression)
                .Where(path => string.Equals(path.Root, condition.Alias, StringComparison.Ordinal))
                .ToList();
            if (
                paths.Count > 0
                && paths.TrueForAll(path => path.Members.Count > 1 && string.Equals(path.Members[0], relation, StringComparison.Ordinal))
            )
            {
                var inner = ExpressionTree.Map(
                    condition.Expression,
                    path =>
                        string.Equals(path.Root, condition.Alias, StringComparison.Ordinal)
                            ? new PathExpression(Alias, [.. path.Members.Skip(1)])
                            : null
                );
                yield return condition with
                {
                    Expression = inner,
                    Alias = Alias,
                };
            }
        }
    }

    /// <summary>Own conditions of a request, seen as conditions on the row that it makes.</summary>
    public static IEnumerable<Condition> Own(World world, IEnumerable<Condition> conditions, Evaluation.Scope scope) =>
        conditions.Select(condition => condition.IsOwn ? Condition.Close(world, condition.Expression, condition.Alias, scope) : condition);

    /// <summary>Of <c>exists(l in o.lines where l.book == b)</c> the conditions on a part that the whole is made with.</summary>
    public static IEnumerable<Condition> OfParts(IEnumerable<Condition> conditions, string relation) =>
        from condition in conditions.SelectMany(condition => condition.Conjuncts())
        let exists = condition.Expression as AggregateExpression
        where
            !condition.IsOwn
            && exists is { Kind: AggregateKind.Exists, Where: not null, Source.Members.Count: 1 }
            && string.Equals(exists.Source.Root, condition.Alias, StringComparison.Ordinal)
            && string.Equals(exists.Source.Members[0], relation, StringComparison.Ordinal)
        select condition with
        {
            Expression = exists.Where!,
            Alias = exists.Alias,
        };
}
