namespace AgenticAi.Pipeline.Model.Api;

/// <summary>Who may call an operation. Nobody, when there is no grant. One matching grant suffices.</summary>
public sealed class AccessRule
{
    public List<Grant> Grants { get; init; } = [];

    /// <summary>What a signed-in caller gets for a row that no grant covers: 403, or 404 to hide that it exists.</summary>
    public int OutsiderStatus { get; set; } = 403;
}
