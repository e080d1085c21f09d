using AgenticAi.Contracts.Plans;

namespace AgenticAi.Execution.Executions;

/// <summary>An execution as answers show it.</summary>
/// <param name="Problems">Why it was refused or failed.</param>
/// <param name="Exit">As the command line ends: 0 proven, 1 incomplete, 2 refused, 3 failed; null until it ended.</param>
/// <param name="Tasks">How many are in which state.</param>
/// <param name="WaitingFor">Capabilities that its tasks need and that no worker has just now.</param>
/// <param name="Version">What <c>If-Match</c> takes.</param>
/// <param name="LastEvent">Number of its last event.</param>
public sealed record ExecutionView(
    Guid Id,
    Guid ProjectId,
    string OwnerId,
    string Name,
    string Title,
    string Kind,
    string Target,
    bool Strict,
    Guid PlanId,
    ExecutionState State,
    int? Exit,
    Score? Score,
    IReadOnlyList<PlanPhase> Phases,
    IReadOnlyDictionary<string, int> Tasks,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> WaitingFor,
    int Version,
    long LastEvent,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt
);
