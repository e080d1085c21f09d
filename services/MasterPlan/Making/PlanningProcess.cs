using System.Text.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Specs;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Postgres;

namespace AgenticAi.MasterPlan.Making;

/// <summary>
/// <c>plan FOLDER</c>: phases 1 to 5 in a process of their own, which can be ended when a specification takes too long. It knows no broker, no
/// service and no secret, and leaves its result in the folder.
/// </summary>
internal static class PlanningProcess
{
    public const string Command = "plan";

    public static async Task<int> RunAsync(string root, TimeProvider time)
    {
        var folder = new PlanningFolder(root);
        var order = JsonSerializer.Deserialize<PlanningOrder>(await File.ReadAllTextAsync(folder.Order), ApiJson.Options)!;
        var understanding = await UnderstandAsync(folder, order, time);
        await File.WriteAllTextAsync(folder.Understanding, JsonSerializer.Serialize(understanding, ApiJson.Options));
        return 0;
    }

    private static async Task<Understanding> UnderstandAsync(PlanningFolder folder, PlanningOrder order, TimeProvider time)
    {
        try
        {
            var state = new BuildState(RequestOf(folder, order));
            var phases = BuildPhases.UntilGraph(state.Request, new SpecReadOptions { Root = folder.Specification });
            var stopped = await new PhaseRunner(phases, time).RunAsync(state, new Progress<PipelineEvent>(), CancellationToken.None);
            return stopped is null ? Understood(state) : Refused(state, stopped.Value);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return Understanding.Refused($"The record of the previous build can't be read: {exception.Message}");
        }
        catch (FaultException fault)
        {
            return Understanding.Faulted(fault.Message);
        }
    }

    private static BuildRequest RequestOf(PlanningFolder folder, PlanningOrder order) =>
        new([Path.Combine(folder.Specification, order.Input)], "")
        {
            Target = order.Target,
            Strict = order.Strict,
            Previous = order.Previous is { } previous ? PreviousBuilds.Read(previous) : null,
        };

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
}
