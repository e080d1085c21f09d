namespace AgenticAi.Pipeline.Learning;

/// <summary>One execution in the words of the learning store. It holds no text of the specification.</summary>
/// <param name="Id">Unique id of the execution.</param>
/// <param name="ModelHash">SHA-256 (hex) of the application model.</param>
/// <param name="Proven">Requirements that were proven.</param>
/// <param name="Requirements">Requirements in all, without notes.</param>
public sealed record LearnedRun(
    string Id,
    DateTimeOffset FinishedAt,
    string Target,
    string ModelHash,
    int Proven,
    int Requirements,
    IReadOnlyList<LearnedTask> Tasks,
    IReadOnlyList<LearnedRepair> Repairs,
    IReadOnlyDictionary<string, TimeSpan> Phases
);
