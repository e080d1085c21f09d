using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>The values of a request that name the row of an operation in place of its path: <c>first(c in Cart where c.id == query.cart_id)</c>.</summary>
internal static class SubjectKeys
{
    /// <summary>Root (<c>query</c> or <c>input</c>) and name of each value, with the member of the row that it equals.</summary>
    public static IEnumerable<(string Root, string Name, string Member)> Of(Operation operation) =>
        operation.Subject is AggregateExpression { Kind: AggregateKind.First, Where: { } where } ? Of(where) : [];

    public static object? Value(Row row, string member) => member != "id" ? row[member] : decimal.TryParse(row.Id, out var number) ? number : row.Id;

    private static IEnumerable<(string Root, string Name, string Member)> Of(Expression condition) => condition switch
    {
        BinaryExpression { Operator: BinaryOperator.And } both => Of(both.Left).Concat(Of(both.Right)),
        BinaryExpression { Operator: BinaryOperator.Equal, Left: PathExpression { Members.Count: 1 } row, Right: PathExpression { Root: "query" or "input", Members.Count: 1 } value } => [(value.Root, value.Members[0], row.Members[0])],
        _ => [],
    };
}
