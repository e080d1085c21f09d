namespace AgenticAi.Pipeline.Progress;

/// <param name="Done">Tasks of the phase that are finished, in any order.</param>
/// <param name="Task">The task that finished last.</param>
public sealed record TaskProgressed(int Number, string Phase, int Done, int Total, string Task) : PipelineEvent;
