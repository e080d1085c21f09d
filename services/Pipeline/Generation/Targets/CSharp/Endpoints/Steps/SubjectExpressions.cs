using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>The row of an operation whose path does not name it: the caller's account, or one that the request names elsewhere.</summary>
internal static class SubjectExpressions
{
    /// <summary>The condition that picks the row, over the lambda parameter <c>row</c>.</summary>
    /// <exception cref="ExpressionException">The subject is no row.</exception>
    public static string Predicate(Handler handler)
    {
        var entity = handler.Entity!;
        return handler.Operation.Subject switch
        {
            AggregateExpression { Kind: AggregateKind.First, Where: { } where } first => handler.Where(where, first.Alias, "row", entity),
            AggregateExpression { Kind: AggregateKind.First } => "true",
            { } row
                when handler.Take(ExpressionCompiler.Compile(row, handler.Scope)) is var code
                    && ExpressionCompiler.Compile(row, handler.Scope).RowId is { } id => $"row.Id == {(id.Length > 0 ? id : code)}",
            var other => throw new ExpressionException($"'{other}' does not name a row."),
        };
    }
}
