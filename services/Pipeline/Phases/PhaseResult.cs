using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Phases;

/// <summary>How a phase ended.</summary>
/// <param name="Summary">Counts in words: "12 requirements, 4 entities".</param>
/// <param name="Stop">Why no later phase can run; null to go on.</param>
public sealed record PhaseResult(PhaseOutcome Outcome, string Summary, BuildExit? Stop = null)
{
    public static PhaseResult Succeeded(string summary) => new(PhaseOutcome.Succeeded, summary);
}
