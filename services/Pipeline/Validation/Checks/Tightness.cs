using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Situations in which one more request is served and then none.</summary>
internal static class Tightness
{
    /// <summary>The guard with nothing to spare.</summary>
    public static Expression Of(Expression guard) =>
        guard switch
        {
            BinaryExpression { Operator: BinaryOperator.And } and => new BinaryExpression(Of(and.Left), BinaryOperator.And, Of(and.Right)),
            BinaryExpression { Operator: BinaryOperator.GreaterOrEqual or BinaryOperator.LessOrEqual } or => or with
            {
                Operator = BinaryOperator.Equal,
            },
            BinaryExpression { Operator: BinaryOperator.Less } less => new BinaryExpression(
                new BinaryExpression(less.Left, BinaryOperator.Add, new Literal(1m)),
                BinaryOperator.Equal,
                less.Right
            ),
            BinaryExpression { Operator: BinaryOperator.Greater } greater => new BinaryExpression(
                greater.Left,
                BinaryOperator.Equal,
                new BinaryExpression(greater.Right, BinaryOperator.Add, new Literal(1m))
            ),
            NotExpression { Operand: BinaryExpression { Operator: BinaryOperator.LessOrEqual } most } => Of(
                most with
                {
                    Operator = BinaryOperator.Greater,
                }
            ),
            NotExpression { Operand: BinaryExpression { Operator: BinaryOperator.GreaterOrEqual } least } => Of(
                least with
                {
                    Operator = BinaryOperator.Less,
                }
            ),
            AggregateExpression { Kind: AggregateKind.All, Value: { } value } all => all with { Value = Of(value) },
            _ => guard,
        };

    public static async Task<Attempt> PrepareAsync(Session session, Operation operation, Condition tight, Actor? actor = null, Attempt? like = null)
    {
        var want = new Want
        {
            Actor = actor,
            Parent = like?.Parent,
            Values = like?.Input.Members.Where(pair => pair.Value is not string).ToDictionary(StringComparer.Ordinal) ?? [],
        };
        try
        {
            return await session.Planner.PrepareAsync(operation, want with { Conditions = [tight] });
        }
        catch (PlanningException)
        {
            // Some guards are tight by nature: a slot is free or it is not.
            return await session.Planner.PrepareAsync(operation, want);
        }
    }
}
