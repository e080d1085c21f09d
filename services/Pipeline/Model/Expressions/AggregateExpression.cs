namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>
/// <c>count(l in this.lines where l.quantity > 1)</c>, <c>sum(l in this.lines: l.quantity * l.unitPrice)</c>.
/// Kinds: <c>count exists all sum average minimum maximum median select first</c>. For <c>all</c> the value is the condition that every row must meet; <c>average</c>, <c>minimum</c>, <c>maximum</c>, <c>median</c> of no rows are null, <c>sum</c> is 0.
/// </summary>
/// <param name="Source">An entity (a path whose root is its name and that has no members) or a to-many relation.</param>
/// <param name="OrderBy">For <c>first</c> and <c>select</c>; null for the order of creation.</param>
/// <param name="Limit">For <c>select</c> with an order: how many rows at most.</param>
public sealed record AggregateExpression(
    AggregateKind Kind,
    string Alias,
    PathExpression Source,
    Expression? Where,
    Expression? Value,
    Expression? OrderBy = null,
    bool Descending = false,
    int? Limit = null
) : Expression;
