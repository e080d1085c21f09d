namespace AgenticAi.Pipeline.Progress;

/// <param name="Summary">Counts in words: "12 requirements, 4 entities".</param>
public sealed record PhaseFinished(int Number, int Total, string Phase, PhaseOutcome Outcome, TimeSpan Duration, string Summary) : PipelineEvent;
