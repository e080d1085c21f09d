using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Deployment.Building;

/// <summary>Compiles a solution with <c>dotnet build</c> and reads what the compiler says.</summary>
public sealed class DotnetBuild(CommandRunner runner)
{
    /// <param name="workspace">Holds exactly one solution file.</param>
    /// <param name="logFile">Gets the whole output.</param>
    /// <exception cref="Faults.FaultException">The SDK is missing.</exception>
    public async Task<BuildOutcome> RunAsync(string workspace, string logFile, CancellationToken cancellation = default)
    {
        if (!RestoreState.IsCurrent(workspace))
            return await RunOnceAsync(workspace, logFile, [], cancellation);

        var outcome = await RunOnceAsync(workspace, logFile, ["--no-restore"], cancellation);
        return outcome.Errors.Any(RestoreState.IsMissing) ? await RunOnceAsync(workspace, logFile, [], cancellation) : outcome;
    }

    private async Task<BuildOutcome> RunOnceAsync(string workspace, string logFile, string[] options, CancellationToken cancellation)
    {
        // No compiler or build server: it would outlive the build.
        var command = new ToolCommand(
            "dotnet",
            [
                "build",
                "-nologo",
                "-verbosity:quiet",
                "-consoleLoggerParameters:NoSummary",
                "-nodeReuse:false",
                "-p:UseSharedCompilation=false",
                .. options,
            ]
        )
        {
            WorkingDirectory = workspace,
            LogFile = logFile,
        };
        var result = await runner.RunAsync(command, cancellation: cancellation);
        return new BuildOutcome(result, DiagnosticReader.Read(File.ReadLines(logFile), workspace));
    }
}
