namespace AgenticAi.Contracts.Tasks;

/// <summary>A task that the worker now holds, as long as its heartbeats name it.</summary>
/// <param name="Kind">Name of the work: <c>generate</c>, <c>prove</c>, <c>serve</c>, <c>noop</c>.</param>
/// <param name="Input">SHA-256 (hex) of the blob that says what to do; empty when there is nothing to say.</param>
/// <param name="Results">Outputs (SHA-256, hex) of the tasks that this one depends on, in the order of the plan.</param>
/// <param name="Before">Seconds from the first start to the last end of those.</param>
public sealed record ClaimedTask(
    Guid TaskId,
    Guid ExecutionId,
    int Attempt,
    string Kind,
    string Input,
    IReadOnlyList<string> Results,
    double Before = 0
);
