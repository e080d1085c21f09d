using AgenticAi.Contracts.Tasks;

namespace AgenticAi.Worker.Tasks;

/// <param name="Output">SHA-256 (hex) of the stored result; empty when there is none.</param>
/// <param name="Summary">In words for people.</param>
internal sealed record TaskResult(TaskOutcome Outcome, string Output, string Summary)
{
    public static TaskResult Succeeded(string output, string summary) => new(TaskOutcome.Succeeded, output, summary);
}
