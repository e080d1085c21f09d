using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>Who may call an operation. Nobody, when there is no grant. One matching grant suffices.</summary>
public sealed class AccessRule
{
    public List<Grant> Grants { get; init; } = [];

    /// <summary>On <c>this</c> or <c>parent</c>, and <c>me</c>: rows for which it is false do not exist for the caller, who gets 404 and never sees them in lists. Null when everybody may know of all rows.</summary>
    public Expression? Sight { get; set; }

    /// <summary>What a signed-in caller gets for a row that no grant covers: 403, or 404 to hide that it exists.</summary>
    public int OutsiderStatus { get; set; } = 403;
}
