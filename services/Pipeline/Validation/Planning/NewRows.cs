using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>What can be said of rows that were just made: a new loan is not overdue, a new reservation has nothing kept for it.</summary>
internal sealed class NewRows(ApplicationModel model) : IRowSource
{
    private static readonly DateTimeOffset AnyTime = new(2030, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public IEnumerable<Row> RowsOf(string entity) => [];

    /// <summary>Whether a new row can be among those that the aggregate ranges over.</summary>
    public bool MayMeet(AggregateExpression aggregate)
    {
        if (aggregate.Where is null || model.Domain.FindEntity(aggregate.Source.Root) is not { } entity)
        {
            return true;
        }

        var evaluator = new Evaluator(model.Domain, this);
        var row = new Row(entity.Name);
        var scope = Scope.At(AnyTime).With(aggregate.Alias, row).With("this", row);
        foreach (var attribute in entity.Attributes.Where(attribute => attribute.Default is not null))
        {
            row[attribute.Name] = evaluator.Evaluate(attribute.Default!, scope);
        }

        return ExpressionTree
            .Conjuncts(aggregate.Where)
            .Where(part => IsDecided(part, aggregate.Alias, entity))
            .All(part => evaluator.IsTrue(part, scope));
    }

    /// <summary>The part speaks only of the time and of members that no client gives.</summary>
    private static bool IsDecided(Expression part, string alias, Entity entity) =>
        !ExpressionTree.Descendants(part).OfType<AggregateExpression>().Any()
        && ExpressionTree
            .Paths(part)
            .All(path =>
                path is { Root: "now" or "today", Members.Count: 0 }
                || (
                    path.Root == alias
                    && path.Members is [var member]
                    && entity.FindAttribute(member) is { ReadOnly: true, Generator: null, Computed: null }
                )
            );
}
