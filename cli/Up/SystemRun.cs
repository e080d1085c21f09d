using System.Collections;
using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Up;

/// <summary>Runs the application host, and lets people in once it is ready.</summary>
internal static class SystemRun
{
    /// <summary>Set by the start script, which builds the host.</summary>
    private const string HostVariable = "AGENTIC_HOST";

    /// <summary>The host stops services, then servers; each may take half a minute.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(90);

    /// <summary>Returns 0 when it was asked to stop.</summary>
    /// <exception cref="FaultException">The host was not built, or ended by itself.</exception>
    public static async Task<int> RunAsync(UpOptions options, CancellationToken cancellation)
    {
        var announcements = new HostAnnouncements();
        await using var host = await RunningProcess.StartAsync(Command(options, announcements.Read));
        try
        {
            var ready = await announcements.ReadyAsync(host, cancellation);
            await Welcome.PrintAsync(ready, cancellation);
            await host.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }

        throw new FaultException(FaultKind.ToolFailed, "The system ended by itself", host.Command.ToString(), host.Tail[^1]);
    }

    private static ToolCommand Command(UpOptions options, Action<string> lines)
    {
        var port = options.Port is { } wanted ? LocalPort.Require(wanted) : LocalPort.FreeOr(UpOptions.UsualPort);
        IEnumerable<string> data = options.Data is null ? [] : ["--data", Path.GetFullPath(options.Data)];
        return new ToolCommand(
            "dotnet",
            [
                HostAssembly(),
                "--port",
                $"{port}",
                "--workers",
                $"{options.Workers}",
                $"--Parameters:administrator-email={Administrator.Email}",
                .. data,
            ]
        )
        {
            Environment = HostEnvironment(),
            Lines = lines,
            DeathSignal = StopSignal.Terminate,
            StopLimit = StopLimit,
        };
    }

    /// <summary>The host is ours, so it may see everything; what reaches the services is its own choice.</summary>
    private static Dictionary<string, string> HostEnvironment()
    {
        var environment = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!);
        if (!Console.IsOutputRedirected)
        {
            environment["FORCE_COLOR"] = "1";
        }

        return environment;
    }

    private static string HostAssembly() =>
        Environment.GetEnvironmentVariable(HostVariable) is { Length: > 0 } path && File.Exists(path)
            ? path
            : throw new FaultException(
                FaultKind.ToolMissing,
                "The application host was not built",
                HostVariable,
                "Start it as ./agentic up, which builds it."
            );
}
