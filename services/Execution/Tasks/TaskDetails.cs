using AgenticAi.Execution.Reports;

namespace AgenticAi.Execution.Tasks;

/// <summary>A task with all that is known of it.</summary>
/// <param name="DependsOn">Ids of those that must succeed first.</param>
/// <param name="Files">What it made.</param>
/// <param name="Evidence">What it found out, when it is a proof.</param>
public sealed record TaskDetails(
    TaskView Task,
    IReadOnlyList<Guid> DependsOn,
    IReadOnlyList<OutputFile> Files,
    IReadOnlyList<ReportedRequirement> Evidence
);
