using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>The values of a request that name rows in place of its path: <c>first(c in Cart where c.id == query.cart_id)</c>, or a list's <c>this.owner.name == query.name</c>.</summary>
internal static class SubjectKeys
{
    /// <summary>Root (<c>query</c> or <c>input</c>) and name of each value, with the member of the row that it equals (dotted for one of a row that it points to).</summary>
    public static IEnumerable<(string Root, string Name, string Member)> Of(Operation operation) =>
        operation switch
        {
            { Subject: AggregateExpression { Kind: AggregateKind.First, Where: { } where } } => Of(where),
            { Kind: OperationKind.List, List.Where: { } where } => Of(where),
            _ => [],
        };

    public static object? Value(Row row, string member)
    {
        object? value = row;
        foreach (var name in member.Split('.'))
        {
            value =
                value is not Row at ? null
                : name != "id" ? at[name]
                : decimal.TryParse(at.Id, out var number) ? number
                : at.Id;
        }

        return value;
    }

    private static IEnumerable<(string Root, string Name, string Member)> Of(Expression condition) =>
        condition switch
        {
            BinaryExpression { Operator: BinaryOperator.And } both => Of(both.Left).Concat(Of(both.Right)),
            BinaryExpression
            {
                Operator: BinaryOperator.Equal,
                Left: PathExpression { Members.Count: > 0 } row,
                Right: PathExpression { Root: "query" or "input", Members.Count: 1 } value
            } => [(value.Root, value.Members[0], string.Join('.', row.Members))],
            _ => [],
        };
}
