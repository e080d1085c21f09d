namespace AgenticAi.Contracts.Tasks;

/// <summary>An attempt ended. The first result of a task that arrives is recorded, later ones change nothing.</summary>
/// <param name="Output">SHA-256 (hex) of the blob with the result, which was stored before; empty when there is none.</param>
/// <param name="Summary">What was done, or why it failed, in words for people.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record TaskFinished(
    Guid TaskId,
    Guid ExecutionId,
    int Attempt,
    string Worker,
    TaskOutcome Outcome,
    string Output,
    string Summary,
    double Seconds
) : IMessage;
