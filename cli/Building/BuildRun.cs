using AgenticAi.Cli.Input;
using AgenticAi.Cli.Running;
using AgenticAi.Cli.Terminal;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Pipeline.Reporting;
using Spectre.Console;

namespace AgenticAi.Cli.Building;

/// <summary>One call of <c>agentic build</c>: the phases, their display, what is said at the end, and the exit code.</summary>
internal sealed class BuildRun(BuildRequest request, bool json, TimeProvider time)
{
    /// <param name="serving">How to run the application afterwards; null to end.</param>
    /// <param name="cancellation">Stops the build; the previous output stays usable.</param>
    public async Task<int> RunAsync(ServeOptions? serving, CancellationToken cancellation)
    {
        if (BuildRecord.Unchanged(request) is { } last)
        {
            await Console.Out.WriteLineAsync($"Nothing has changed since the last build of {request.Output}; there is nothing to do.");
            return serving is null ? (int)last : await ApplicationServer.RunAsync(request.Output, serving, time, cancellation);
        }

        var state = new BuildState(request);
        try
        {
            var exit = await BuildAsync(state, cancellation);
            return serving is null || state.Session is null || exit > BuildExit.Incomplete
                ? (int)exit
                : await ApplicationServer.ServeAsync(state.Session, serving, cancellation);
        }
        finally
        {
            if (state.Session is not null)
            {
                await state.Session.DisposeAsync();
            }
        }
    }

    private async Task<BuildExit> BuildAsync(BuildState state, CancellationToken cancellation)
    {
        var deployer = new Deployer(new CommandRunner(time), cluster => new NpgsqlDatabases(cluster), time);
        BuildExit? stopped;
        await using (var display = ProgressDisplay.Choose(json, AnsiConsole.Console, Console.Out, time))
        {
            var phases = BuildPhases.All(request, deployer, (build, stop) => PostgresLearningStore.OpenAsync(build.Session!.Cluster, stop), time);
            stopped = await new PhaseRunner(phases, time).RunAsync(state, display, cancellation);
        }

        ProblemText.Write(state.Problems, request.Inputs, Console.Error);
        if (state.Written is null)
        {
            return stopped ?? BuildExit.Fault;
        }

        var report = ReportFiles.Of(state, time);
        ReportFiles.Write(report, new OutputLayout(request.Output));
        var exit = stopped ?? report.Exit;
        BuildRecord.Save(request, exit);
        BuildSummary.Write(report, exit, request.Output, json ? Console.Error : Console.Out);
        return exit;
    }
}
