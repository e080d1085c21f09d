using AgenticAi.Cli.Bench.Systems;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Cli.Bench.Faults;

/// <summary>Something bad that happens to a running system.</summary>
internal sealed record Fault(string Name, Action<SystemProcesses> Happen)
{
    /// <summary>Each of the services dies without a word, and each of the servers is restarted by the host after it ended.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        Killed("Worker"),
        Killed("Execution"),
        Killed("Gateway"),
        Killed("MasterPlan"),
        new("RabbitMQ restarts", processes => ProcessSignal.Send(processes.Server("beam.smp"), StopSignal.Terminate)),
        new("Redis restarts", processes => ProcessSignal.Send(processes.Server("redis-server"), StopSignal.Terminate)),
        new("PostgreSQL restarts", processes => ProcessSignal.Send(processes.Server("postgres"), StopSignal.Interrupt)),
    ];

    private static Fault Killed(string service) =>
        new($"kill -9 of {service}", processes => ProcessSignal.Send(processes.Of(service)[0], StopSignal.Kill));
}
