namespace AgenticAi.Execution.Tasks;

/// <summary>A task as answers show it.</summary>
/// <param name="Name">Unique in its execution.</param>
/// <param name="Role">Who does it, in users' words.</param>
/// <param name="Attempt">Number of the attempt that goes on, or ended last; 0 before the first.</param>
/// <param name="Faults">Attempts that ended without a result.</param>
/// <param name="WaitsFor">How many others must succeed first.</param>
/// <param name="Output">SHA-256 (hex) of its result; null when there is none.</param>
/// <param name="Attempts">Those that ended.</param>
public sealed record TaskView(
    Guid Id,
    string Name,
    string Title,
    string Kind,
    string Role,
    string Capability,
    int Level,
    int Position,
    string State,
    int Attempt,
    int Faults,
    int WaitsFor,
    string? Worker,
    string? Output,
    string Summary,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<AttemptView> Attempts
);
