using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>Lets a role in. The check order is 401 (not signed in), 403 (no grant for the role), 404 (no such row), then the condition.</summary>
/// <param name="Role">A role, <c>user</c> for anybody signed in, <c>visitor</c> for anybody at all.</param>
/// <param name="Condition">On <c>this</c> (or <c>parent</c> when creating below one) and <c>me</c>; null for always. On lists it narrows the rows.</param>
public sealed record Grant(string Role, Expression? Condition = null)
{
    public const string Visitor = "visitor";
    public const string User = "user";
}
