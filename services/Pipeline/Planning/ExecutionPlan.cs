using AgenticAi.Pipeline.Generation;

namespace AgenticAi.Pipeline.Planning;

/// <summary>What will be done for one model.</summary>
/// <param name="Tasks">In the order of their dependencies.</param>
/// <param name="Files">Every file with the generator that makes it.</param>
public sealed record ExecutionPlan(
    IReadOnlyList<PlannedTask> Tasks,
    IReadOnlyList<(IFileGenerator Generator, PlannedFile File)> Files,
    IReadOnlyList<PlannedCheck> Checks
);
