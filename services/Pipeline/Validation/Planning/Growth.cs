using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Which rows make a count or a sum grow, or a condition true, and who makes them.</summary>
internal sealed class Growth(Session session, Planner planner)
{
    /// <summary>Of which entity the rows are, and how they hang on what the aggregate speaks of.</summary>
    public (string Entity, Expression? Link) SourceOf(AggregateExpression aggregate, Scope scope)
    {
        var source = aggregate.Source;
        if (source.Members.Count == 0)
        {
            return (source.Root, null);
        }

        var owner = session.World.Evaluator.Evaluate(new PathExpression(source.Root, [.. source.Members.SkipLast(1)]), scope) as Row;
        var relation = owner is null ? null : session.Model.Domain.FindEntity(owner.Entity)?.FindRelation(source.Members[^1]);
        if (relation is null)
        {
            throw new PlanningException($"The rows of {source} are not known.");
        }

        var inverse =
            relation.Inverse
            ?? session
                .Model.Domain.FindEntity(relation.Target)!
                .Relations.Find(back => string.Equals(back.Target, owner!.Entity, StringComparison.Ordinal))
                ?.Name;
        var link = inverse is null
            ? null
            : new BinaryExpression(
                new PathExpression(aggregate.Alias, [inverse]),
                BinaryOperator.Equal,
                new PathExpression(source.Root, [.. source.Members.SkipLast(1)])
            );
        return (relation.Target, link);
    }

    /// <summary>Somebody else makes what another rule counts against the caller: tickets sell out before one buyer has too many.</summary>
    public async Task<Actor?> MakerAsync(
        AggregateExpression aggregate,
        string entity,
        Attempt? attempt,
        Condition? whole,
        IReadOnlyList<Condition>? all
    )
    {
        var countsForCaller = (all ?? [])
            .Where(condition => condition != whole)
            .SelectMany(condition => ExpressionTree.Descendants(condition.Expression))
            .OfType<AggregateExpression>()
            .Any(other => other.Source.Equals(aggregate.Source) && ExpressionTree.Mentions(other, "me"));
        var create = session.Model.Api.Operations.Find(operation =>
            operation.Kind == OperationKind.Create && operation.Entity == entity
            || OperationCatalog.Flatten(operation.Effects).Any(pair => pair.Effect is CreateEffect made && made.Entity == entity)
        );
        return !countsForCaller || ExpressionTree.Mentions(aggregate, "me") || create is null
            ? attempt?.Actor
            : await planner.Cast.FittingAsync(create) ?? attempt?.Actor;
    }

    /// <summary>The row that the condition itself names: <c>exists(u in User where u == x ...)</c>.</summary>
    public Row? Fixed(AggregateExpression exists, Scope scope) =>
        exists.Where is null
            ? null
            : ExpressionTree
                .Conjuncts(exists.Where)
                .OfType<BinaryExpression>()
                .Where(binary =>
                    binary is { Operator: BinaryOperator.Equal, Left: PathExpression { Members.Count: 0 } path }
                    && string.Equals(path.Root, exists.Alias, StringComparison.Ordinal)
                )
                .Select(binary => session.World.Evaluator.Evaluate(binary.Right, scope) as Row)
                .FirstOrDefault(row => row is not null);
}
