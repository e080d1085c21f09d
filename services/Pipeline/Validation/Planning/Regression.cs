using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Carries conditions on a row back over the effect that makes it: what must hold before, so that the new row has the wanted properties.</summary>
internal static class Regression
{
    public static IEnumerable<Condition> ToCauses(IEnumerable<Condition> conditions, CreateEffect create, IReadOnlyList<ForEachEffect> loops)
    {
        foreach (var condition in conditions.SelectMany(condition => condition.Conjuncts()))
        {
            if (Before(condition.Expression, condition.Alias, create, loops) is { } cause)
            {
                yield return condition with
                {
                    Expression = cause,
                    Alias = "this",
                };
            }
        }
    }

    /// <summary>Conditions on the parts of a row that exist only after it was made.</summary>
    public static bool IsAboutParts(Condition condition) =>
        ExpressionTree
            .Descendants(condition.Expression)
            .OfType<AggregateExpression>()
            .Any(aggregate => string.Equals(aggregate.Source.Root, condition.Alias, StringComparison.Ordinal) && aggregate.Source.Members.Count > 0);

    /// <summary>What must hold before a creation whose effects make parts, so that the parts are as wanted.</summary>
    public static IEnumerable<Condition> OfParts(OperationCatalog catalog, Operation operation, IEnumerable<Condition> conditions)
    {
        var entity = catalog.Model.Domain.FindEntity(operation.Entity!)!;
        foreach (var condition in conditions.SelectMany(condition => condition.Conjuncts()).Where(IsAboutParts))
        {
            if (
                condition.Expression is not AggregateExpression { Kind: AggregateKind.Exists, Where: { } where, Source.Members: [var member] } exists
                || entity.FindRelation(member) is not { } relation
            )
            {
                continue;
            }

            var causes = OperationCatalog
                .Flatten(operation.Effects)
                .Where(pair => pair.Effect is CreateEffect create && string.Equals(create.Entity, relation.Target, StringComparison.Ordinal))
                .Select(pair => Before(where, exists.Alias, (CreateEffect)pair.Effect, pair.Loops))
                .OfType<Expression>();
            foreach (var cause in causes)
            {
                yield return condition with
                {
                    Expression = cause,
                    Alias = "this",
                };
            }
        }
    }

    /// <summary>Null when the condition speaks of what the effect does not say.</summary>
    public static Expression? Before(Expression condition, string alias, CreateEffect create, IReadOnlyList<ForEachEffect> loops)
    {
        var known = true;
        var cause = ExpressionTree.Map(
            condition,
            path =>
            {
                if (!string.Equals(path.Root, alias, StringComparison.Ordinal))
                {
                    return null;
                }

                var replaced =
                    path.Members.Count > 0 && create.Values.TryGetValue(path.Members[0], out var value)
                        ? Continue(value, path.Members.Skip(1))
                        : null;
                known &= replaced is not null;
                return replaced;
            }
        );
        return !known
            ? null
            : loops
                .Reverse()
                .Aggregate(
                    cause,
                    (inner, loop) =>
                        new AggregateExpression(
                            AggregateKind.Exists,
                            loop.Alias,
                            loop.Source,
                            loop.Where is null ? inner : new BinaryExpression(loop.Where, BinaryOperator.And, inner),
                            null
                        )
                );
    }

    private static Expression? Continue(Expression value, IEnumerable<string> members)
    {
        var rest = members.ToList();
        return rest.Count == 0 ? value
            : value is PathExpression path ? new PathExpression(path.Root, [.. path.Members, .. rest])
            : null;
    }
}
