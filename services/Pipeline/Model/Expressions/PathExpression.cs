using System.Text.Json.Serialization;

namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>
/// A root and the members walked from it. Roots: <c>this</c> (the row acted on), <c>old</c> (that row before the request), <c>parent</c> (the row that the path's
/// last parent segment names), <c>input</c> (the request body), <c>query</c> (query parameters), <c>me</c> (the caller's account), <c>now</c>, <c>today</c>, and the alias of an enclosing aggregate or for-each.
/// Members are attributes, relations (to-one, or to-many as the source of an aggregate) or <c>id</c>.
/// </summary>
[JsonConverter(typeof(PathExpressionJsonConverter))]
public sealed record PathExpression(string Root, IReadOnlyList<string> Members) : Expression
{
    public bool Equals(PathExpression? other) =>
        other is not null
        && string.Equals(Root, other.Root, StringComparison.Ordinal)
        && Members.SequenceEqual(other.Members, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Root, Members.Count, Members.Count == 0 ? "" : Members[^1]);

    public PathExpression Then(string member) => new(Root, [.. Members, member]);
}
