using System.Reflection;
using AgenticAi.Pipeline.Phases;

namespace AgenticAi.Worker;

/// <summary>This process among all workers.</summary>
internal sealed class WorkerIdentity(TimeProvider time)
{
    /// <summary>Unique, also among earlier processes with the same number on the same machine.</summary>
    public string Name { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7(time.GetUtcNow()):N}"[..^20];

    public string Version { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public string Product { get; } = BuildPhases.ProductVersion;
}
