using System.Text.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Targets;
using AgenticAi.Pipeline.Graph;
using AgenticAi.Pipeline.Learning;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Planning;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Validation;
using AgenticAi.Sandbox;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Worker.Proving;

/// <summary>
/// <c>prove FOLDER</c>: phases 7 to 11 in a process of their own, which runs inside the sandbox with the application that it builds. It knows no
/// broker, no service and no secret; it reads its order from the folder, prints events as JSON lines and leaves its results in the folder.
/// </summary>
internal static class ProofProcess
{
    public static async Task<int> RunAsync(string root, TimeProvider time)
    {
        Descendants.KeepOrphans();
        var folder = new ProofFolder(root);
        var order = JsonSerializer.Deserialize<ProofOrder>(await File.ReadAllTextAsync(folder.Order), ApiJson.Options)!;
        var state = StateOf(folder, order, await File.ReadAllTextAsync(folder.Model));
        var end = await ProveAsync(state, folder, order, time);
        await File.WriteAllTextAsync(folder.End, JsonSerializer.Serialize(end, ApiJson.Options));
        return 0;
    }

    private static async Task<ProofEnd> ProveAsync(BuildState state, ProofFolder folder, ProofOrder order, TimeProvider time)
    {
        try
        {
            var exit = await RunPhasesAsync(state, folder, order, time);
            var report = ReportFiles.Of(state, time);
            ReportFiles.Write(report, new OutputLayout(folder.Application));
            return new ProofEnd((int)(exit ?? report.Exit), report.Score.Proven, report.Score.Total, PhasesOf(state), Fault: null);
        }
        catch (FaultException fault)
        {
            return new ProofEnd((int)BuildExit.Fault, 0, 0, PhasesOf(state), fault.Message);
        }
        finally
        {
            if (state.Session is not null)
            {
                await state.Session.DisposeAsync();
            }
        }
    }

    private static Task<BuildExit?> RunPhasesAsync(BuildState state, ProofFolder folder, ProofOrder order, TimeProvider time)
    {
        var deployer = new Deployer(new CommandRunner(time), cluster => new NpgsqlDatabases(cluster), time);
        var phases = BuildPhases.Proof(deployer, (_, _) => Task.FromResult<ILearningStore>(new LearnedRunFile(folder.Learned)), time);
        return new PhaseRunner(phases, time, before: order.Before.Count).RunAsync(state, new EventLines(Console.Out), CancellationToken.None);
    }

    /// <summary>Plan, atoms and graph follow from the model, so they are made again instead of carried along.</summary>
    private static BuildState StateOf(ProofFolder folder, ProofOrder order, string model)
    {
        var state = new BuildState(new BuildRequest([], folder.Application) { Target = order.Target }) { Model = ModelJson.Read(model) };
        var target = TargetCatalog.Find(order.Target)!;
        state.Plan = new TaskPlanner(order.Previous is null ? target : target.After(PreviousBuilds.Read(order.Previous))).Plan(
            state.Model,
            ValidationPhase.Plan(state.Model)
        );
        state.Atoms = Atomizer.Cut(state.Plan, state.Model, BuildPhases.ProductVersion);
        state.Dag = DagBuilder.Build(state.Atoms).Dag;
        state.Drafts = [.. order.Files.Select(DraftOf).OrderBy(draft => draft.Path, StringComparer.Ordinal)];
        state.Phases.AddRange(
            order.Before.Select(phase => new PhaseRecord(
                phase.Number,
                phase.Name,
                PhaseOutcome.Succeeded,
                TimeSpan.FromSeconds(phase.Seconds),
                phase.Summary
            ))
        );
        return state;
    }

    private static FileDraft DraftOf(GeneratedFile file) => new(file.Path, file.Content, Enum.Parse<FileKind>(file.Kind));

    private static List<PlanPhase> PhasesOf(BuildState state) =>
        [.. state.Phases.Select(phase => new PlanPhase(phase.Number, phase.Name, phase.Duration.TotalSeconds, phase.Summary))];
}
