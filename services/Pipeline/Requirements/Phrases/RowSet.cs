using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases;

/// <summary>The rows that a noun phrase such as "overdue loans of that member" speaks of.</summary>
/// <param name="Alias">Stands for one of them in <paramref name="Where"/>.</param>
/// <param name="Source">An entity, or a to-many relation of a row.</param>
/// <param name="Where">Null for all.</param>
internal sealed record RowSet(Entity Entity, string Alias, PathExpression Source, Expression? Where)
{
    public PathExpression Row { get; } = Formula.Path(Alias);

    public RowSet With(params IEnumerable<Expression?> conditions) => this with { Where = Formula.And([Where, .. conditions]) };
}
