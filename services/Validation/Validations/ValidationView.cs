using AgenticAi.Pipeline.Deployment.Building;

namespace AgenticAi.Validation.Validations;

/// <summary>What was asked and what came out.</summary>
/// <param name="ExecutionId">The execution whose artifact it is; null for code that somebody sent.</param>
/// <param name="Summary">The result in words.</param>
/// <param name="Proven">Requirements that were proven; 0 for sources alone.</param>
/// <param name="Total">Requirements in all.</param>
/// <param name="Diagnostics">What is wrong in the sources; the report of an application has its own.</param>
internal sealed record ValidationView(
    Guid Id,
    Guid ProjectId,
    string OwnerId,
    string Name,
    Guid? ExecutionId,
    ValidationState State,
    ValidationKind Kind,
    string Summary,
    int Proven,
    int Total,
    IReadOnlyList<Diagnostic> Diagnostics,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt
);
