using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Sandbox;

namespace AgenticAi.Worker.Heartbeats;

/// <summary>The programs on this machine that tasks need, with their versions; looked up once.</summary>
internal sealed class InstalledTools(SandboxChoice sandboxes, TimeProvider time)
{
    private readonly CommandRunner _runner = new(time);
    private IReadOnlyList<string>? _found;

    public async Task<IReadOnlyList<string>> FoundAsync(CancellationToken cancellation) => _found ??= [.. await VersionsAsync(cancellation)];

    private async Task<IEnumerable<string>> VersionsAsync(CancellationToken cancellation)
    {
        var dotnet = await VersionAsync(new ToolCommand("dotnet", "--version"), cancellation);
        var postgres = await VersionAsync(Postgres(), cancellation);
        return new[] { dotnet is null ? null : $"dotnet {dotnet}", postgres, await SandboxAsync(cancellation) }.OfType<string>();
    }

    private async Task<string?> SandboxAsync(CancellationToken cancellation)
    {
        try
        {
            var sandbox = await sandboxes.GetAsync(cancellation);
            return sandbox.Isolates ? $"sandbox {sandbox.Name}" : $"sandbox {sandbox.Name} (not isolated)";
        }
        catch (FaultException)
        {
            // It was told at the start, and every proof tells it.
            return null;
        }
    }

    private async Task<string?> VersionAsync(ToolCommand? command, CancellationToken cancellation)
    {
        if (command is null)
        {
            return null;
        }

        var result = await _runner.RunAsync(command, cancellation: cancellation);
        return result is { Succeeded: true, Tail: [.., var version] } ? version : null;
    }

    private static ToolCommand? Postgres()
    {
        try
        {
            return new ToolCommand(Path.Combine(PostgresInstallation.Find().BinFolder, "postgres"), "--version");
        }
        catch (FaultException)
        {
            return null;
        }
    }
}
