using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Cli.Terminal;

/// <summary>Shows a running pipeline. Events may come from any thread; disposing shows what is still open and gives the terminal back.</summary>
public interface IProgressDisplay : IProgress<PipelineEvent>, IAsyncDisposable;
