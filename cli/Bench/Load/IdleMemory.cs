using AgenticAi.Cli.Bench.Systems;

namespace AgenticAi.Cli.Bench.Load;

/// <summary>Memory of services that have nothing to do, and of everything together with its servers.</summary>
internal sealed class IdleMemory : ILoad
{
    private const double MostForService = 150;
    private const double MostForAll = 1536;
    private static readonly string[] Services = ["Gateway", "Chat", "MasterPlan", "Execution", "Worker", "Rag", "Validation"];
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    public async Task MeasureAsync(RunningSystem system, LoadFigures figures, CancellationToken cancellation)
    {
        await Task.Delay(Rest, cancellation);
        var largest = Services.SelectMany(service => system.Processes.Of(service)).Max(SystemProcesses.OwnMegabytes);
        figures.AtMost("largest idle service, MB", largest, MostForService);
        figures.AtMost("whole idle system, MB", system.Processes.Megabytes(), MostForAll);
    }
}
