using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Searching texts in texts.</summary>
internal static class TextSearch
{
    public static Term Contains(BinaryExpression binary, ExpressionScope scope, Compilation compilation) =>
        Search(binary, "Contains", scope, compilation);

    public static Term StartsWith(BinaryExpression binary, ExpressionScope scope, Compilation compilation) =>
        Search(binary, "StartsWith", scope, compilation);

    private static Term Search(BinaryExpression binary, string method, ExpressionScope scope, Compilation compilation)
    {
        var ignoresCase = binary.Left is CallExpression { Function: "lower" };
        var text = compilation.Compile(Plain(binary.Left), scope);
        var part = compilation.Compile(ignoresCase ? Plain(binary.Right) : binary.Right, scope);
        if (text.Type.Kind is not ValueKind.Text || part.Type.Kind is not ValueKind.Text)
        {
            throw new ExpressionException($"'{binary}' searches a {part.Type.Kind} in a {text.Type.Kind}.");
        }

        var isQuery = scope.Place is ExpressionPlace.Query && !text.IsLocal;
        var found = isQuery ? InQuery(text, part, method, ignoresCase, scope, compilation) : InMemory(text, part, method, ignoresCase);
        return new[] { part, text }
            .Where(term => term.Type.IsNullable && !term.Awaits && !(isQuery && !term.IsLocal))
            .Aggregate(found, (whole, term) => BinaryCompiler.And(Comparisons.NotNull(term), whole));
    }

    private static Expression Plain(Expression expression) =>
        expression is CallExpression { Function: "lower", Arguments: [var inner] } ? inner : expression;

    /// <summary>A comparison with null is null in SQL, and no match.</summary>
    private static Term InQuery(Term text, Term part, string method, bool ignoresCase, ExpressionScope scope, Compilation compilation)
    {
        var subject = text.Type.IsNullable ? $"{text.Receiver}!" : text.Receiver;
        if (!ignoresCase)
        {
            return Term.From($"{subject}.{method}({part.Code})", ExpressionType.Boolean, Binding.Primary, text, part);
        }

        if (!part.IsLocal)
        {
            return Term.From($"{subject}.ToLower().{method}({part.Receiver}.ToLower())", ExpressionType.Boolean, Binding.Primary, text, part);
        }

        compilation.UseNamespace("Microsoft.EntityFrameworkCore");
        compilation.Use(scope.Names.Own("Data"));
        return Term.From($"EF.Functions.ILike({subject}, LikePattern.{method}({part.Code}))", ExpressionType.Boolean, Binding.Primary, text, part);
    }

    private static Term InMemory(Term text, Term part, string method, bool ignoresCase)
    {
        var comparison = ignoresCase ? "StringComparison.OrdinalIgnoreCase" : "StringComparison.Ordinal";
        return Term.From($"{text.Receiver}.{method}({part.Code}, {comparison})", ExpressionType.Boolean, Binding.Primary, text, part);
    }
}
