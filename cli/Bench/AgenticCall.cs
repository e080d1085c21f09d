using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Cli.Bench;

/// <summary>Calls this command line as a process of its own, as users do.</summary>
internal static class AgenticCall
{
    public static Task<CommandResult> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        var command = new ToolCommand("dotnet", [typeof(AgenticCall).Assembly.Location, .. arguments]);
        return new CommandRunner(TimeProvider.System).RunAsync(command, TimeSpan.FromMinutes(15), cancellation);
    }
}
