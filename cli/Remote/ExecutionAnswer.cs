namespace AgenticAi.Cli.Remote;

/// <summary>What the command line uses of an execution.</summary>
/// <param name="Exit">Exit code of the build; null until it ended.</param>
internal sealed record ExecutionAnswer(
    Guid Id,
    string Name,
    string Title,
    string State,
    int? Exit,
    ScoreAnswer? Score,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> WaitingFor,
    DateTimeOffset CreatedAt
);
