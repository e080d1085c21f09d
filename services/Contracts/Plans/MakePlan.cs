namespace AgenticAi.Contracts.Plans;

/// <summary>Phases 1 to 5 for a specification. Made once for a plan id, however often it arrives; answered by <see cref="PlanMade"/> or <see cref="PlanRefused"/>.</summary>
/// <param name="ExecutionId">The execution that waits for it.</param>
/// <param name="OwnerId">The user who gave it.</param>
/// <param name="Files">SHA-256 (hex) of a blob: a zip of the specification's files.</param>
/// <param name="Strict">What is not understood is refused.</param>
/// <param name="Previous">SHA-256 (hex) of a blob: the <see cref="PreviousBuild"/> that this one continues; empty for none.</param>
public sealed record MakePlan(
    Guid PlanId,
    Guid ExecutionId,
    Guid ProjectId,
    string OwnerId,
    string Name,
    string Files,
    string Target,
    bool Strict,
    string Previous = ""
) : IMessage;
