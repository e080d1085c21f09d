using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>What a row points to is a part of the whole that it belongs to: <c>this.tier.event == this.event</c>.</summary>
/// <param name="Part">Relation of the row to the part.</param>
/// <param name="Way">Relation of the part to its whole.</param>
/// <param name="Whole">Relation of the row to the same whole.</param>
internal sealed record Agreement(string Part, string Way, string Whole)
{
    public static IEnumerable<Agreement> Of(IEnumerable<Condition> conditions) =>
        conditions.SelectMany(condition => condition.Conjuncts()).Select(condition => Of(condition.Expression)).OfType<Agreement>();

    /// <summary>The condition said of the part alone, so that a new part can be made for it.</summary>
    public Condition OfPart(Condition condition) =>
        condition with
        {
            Expression = ExpressionTree.Map(
                condition.Expression,
                path =>
                    path.Root == condition.Alias && path.Members.Count > 1 && path.Members[0] == Whole
                        ? path with
                        {
                            Members = [Part, Way, .. path.Members.Skip(1)],
                        }
                        : null
            ),
        };

    private static Agreement? Of(Expression condition) =>
        condition
            is BinaryExpression
            {
                Operator: BinaryOperator.Equal,
                Left: PathExpression { Root: "this", Members: [var part, var way] },
                Right: PathExpression { Root: "this", Members: [var whole] }
            }
            ? new Agreement(part, way, whole)
            : null;
}
