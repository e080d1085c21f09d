using System.Text.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Specs;
using AgenticAi.ServiceDefaults.Archives;
using Microsoft.Extensions.Options;

namespace AgenticAi.MasterPlan.Making;

/// <summary>Runs phases 1 to 5, a few at the same time and each within limits. Whatever is wrong with a specification is a result, not an exception.</summary>
internal sealed partial class Planner(IOptions<MakingOptions> options, TimeProvider time, ILogger<Planner> logger) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.AtTheSameTime);
    private readonly SafeArchive _archive = new(options.Value.MaxFiles, options.Value.MaxContentBytes);
    private readonly TimeSpan _limit = TimeSpan.FromSeconds(options.Value.MaxSeconds);

    /// <param name="specification">A zip.</param>
    /// <param name="plan">The plan that it is for; its target is one that there is.</param>
    /// <param name="cancellation">Stops between phases.</param>
    public async Task<Understanding> PlanAsync(byte[] specification, Plan plan, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            return await PlanHereAsync(_archive.Read(specification), plan, cancellation);
        }
        catch (ArchiveException exception)
        {
            return Understanding.Refused(exception.Message);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<Understanding> PlanHereAsync(IReadOnlyList<(string Path, byte[] Content)> files, Plan plan, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("agentic-plan-").FullName;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_limit);
        var work = Task.Run(() => RunAsync(folder, files, plan, limit.Token), CancellationToken.None);
        try
        {
            return await work.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            LogTooLong(_limit.TotalSeconds);
            return Understanding.Refused(
                $"Reading the specification takes more than {_limit.TotalSeconds:0} seconds. Split it, or say it with shorter sentences and files."
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Understanding> RunAsync(
        string folder,
        IReadOnlyList<(string Path, byte[] Content)> files,
        Plan plan,
        CancellationToken cancellation
    )
    {
        await SafeArchive.UnpackAsync(files, folder, cancellation);

        // A folder is searched for what looks like a specification; a single file must be one.
        var input = files.Count == 1 ? Path.Combine(folder, files[0].Path) : folder;
        var request = new BuildRequest([input], "")
        {
            Target = plan.Target,
            Strict = plan.Strict,
            Previous = PreviousOf(plan),
        };
        var state = new BuildState(request);
        try
        {
            var phases = BuildPhases.UntilGraph(request, new SpecReadOptions { Root = folder });
            var stopped = await new PhaseRunner(phases, time).RunAsync(state, new Progress<PipelineEvent>(), cancellation);
            return stopped is null ? Understood(state) : Refused(state, stopped.Value);
        }
        catch (FaultException fault)
        {
            return Understanding.Faulted(fault.Message);
        }
#pragma warning disable CA1031 // A specification that the planner trips over must not come back again and again.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogTripped(exception);
            return Understanding.Faulted("The planner failed on this specification. It is a fault of the product, which was logged.");
        }
    }

    private static PreviousState? PreviousOf(Plan plan)
    {
        try
        {
            return plan.ReadPrevious() is { } previous ? PreviousBuilds.Read(previous) : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or FaultException)
        {
            throw new ArchiveException($"The record of the previous build can't be read: {exception.Message}");
        }
    }

    private static Understanding Understood(BuildState state) =>
        new(
            DraftState.Ready,
            PlainText.Of(state.Model.Title.Length > 0 ? state.Model.Title : state.Model.Name),
            ModelJson.Write(state.Model),
            state.Plan.Tasks,
            WorkList.Of(state.Plan, state.Dag),
            [.. state.Dag.Levels.SelectMany((level, index) => level.Select(atom => new DraftAtom(atom.Id, atom.TaskId, index, atom.InputHash)))],
            OpenQuestions.Of(state.Model),
            [.. state.Phases.Select(phase => new PlanPhase(phase.Number, phase.Name, phase.Duration.TotalSeconds, phase.Summary))],
            []
        );

    private static Understanding Refused(BuildState state, BuildExit exit) =>
        exit == BuildExit.BadInput ? Understanding.Refused([.. state.Problems.Select(Text)]) : Understanding.Faulted(state.Phases[^1].Summary);

    private static string Text(SpecProblem problem)
    {
        var place = problem.Source?.ToString() ?? problem.File;
        return PlainText.Of(place is null ? $"{problem.Message} {problem.Remedy}" : $"{place}: {problem.Message} {problem.Remedy}");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A specification was given up after {Seconds} seconds.")]
    private partial void LogTooLong(double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The planner failed.")]
    private partial void LogTripped(Exception exception);
}
