using System.Data.Common;
using AgenticAi.Pipeline.Deployment.Applications;
using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Precheck;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Deployment;

/// <summary>Builds a workspace and starts it on an empty database that only checks use. The server starts while the compiler works.</summary>
public sealed class Deployer(CommandRunner runner, Func<PrivateCluster, IDatabases> databases, TimeProvider time)
{
    /// <summary>Database of the checks; dropped after them.</summary>
    public const string CheckDatabase = "check";

    /// <summary>Asked before anything is written: a running application keeps the output that it was started from.</summary>
    /// <exception cref="Faults.FaultException">Another process runs or builds this output.</exception>
    public async Task RequireFreeAsync(string output, CancellationToken cancellation) =>
        PrivateCluster.RequireFree(await ClusterFolder.ForAsync(output, runner, cancellation));

    public async Task<ApplicationSession> OpenAsync(string output, CancellationToken cancellation)
    {
        var folder = await ClusterFolder.ForAsync(output, runner, cancellation);
        var cluster = await PrivateCluster.StartAsync(folder, Durability.Durable, runner, cancellation);
        return new ApplicationSession(Path.GetFullPath(output), cluster, databases(cluster), time);
    }

    /// <summary>The check of the sources first, and the slow build only when it finds nothing.</summary>
    public async Task<BuildOutcome> CheckAndBuildAsync(string output, CancellationToken cancellation) =>
        new SourceCheck(time).Run(output, cancellation) ?? await BuildAsync(output, cancellation);

    public Task<BuildOutcome> BuildAsync(string output, CancellationToken cancellation) =>
        new DotnetBuild(runner).RunAsync(Path.GetFullPath(output), new OutputLayout(output).Log("build"), cancellation);

    /// <summary>Builds what lies in the output folder and starts it for checks; the session, the build and the start are left in the state.</summary>
    public async Task<PhaseResult> DeployAsync(BuildState state, IReadOnlyList<string> users, CancellationToken cancellation)
    {
        var opening = OpenAsync(state.Request.Output, cancellation);
        try
        {
            state.Build = await CheckAndBuildAsync(state.Request.Output, cancellation);
        }
        finally
        {
            state.Session = await opening;
        }

        if (!state.Build.Succeeded)
        {
            return new PhaseResult(PhaseOutcome.Failed, $"{state.Build.Errors.Count()} build errors");
        }

        state.Start = await StartForChecksAsync(state.Session!, users, cancellation);
        return state.Start.Application is null
            ? new PhaseResult(PhaseOutcome.Failed, state.Start.Problem)
            : PhaseResult.Succeeded($"built with {state.Build.Warnings.Count()} warnings, started");
    }

    /// <summary>Starts on an empty database with the users that checks sign in with, and a clock that checks can move.</summary>
    public static async Task<StartOutcome> StartForChecksAsync(
        ApplicationSession session,
        IReadOnlyList<string> users,
        CancellationToken cancellation
    )
    {
        var layout = new OutputLayout(session.Workspace);
        await File.WriteAllTextAsync(layout.Clock, "00:00:00", cancellation);
        var start = new SessionStart(CheckDatabase, layout.Log("application"))
        {
            Fresh = true,
            Durability = Durability.Throwaway,
            Users = users,
            ClockOffsetFile = layout.Clock,
        };
        try
        {
            return await session.StartAsync(start, cancellation);
        }
        catch (DbException exception)
        {
            return new StartOutcome(
                null,
                $"The database server does not answer: {exception.Message}",
                [StartLog.Unhandled(exception)],
                null,
                TimeSpan.Zero
            );
        }
    }
}
