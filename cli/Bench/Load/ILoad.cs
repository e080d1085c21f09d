using AgenticAi.Cli.Bench.Systems;

namespace AgenticAi.Cli.Bench.Load;

/// <summary>One thing that is measured on a running system.</summary>
internal interface ILoad
{
    Task MeasureAsync(RunningSystem system, LoadFigures figures, CancellationToken cancellation);
}
