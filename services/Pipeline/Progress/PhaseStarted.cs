namespace AgenticAi.Pipeline.Progress;

/// <param name="Number">1 to <paramref name="Total"/>.</param>
public sealed record PhaseStarted(int Number, int Total, string Phase) : PipelineEvent;
