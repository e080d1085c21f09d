using AgenticAi.Contracts.Plans;
using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Graph;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.MasterPlan.Drafts;

/// <summary>Puts the files of each task in each level of the graph together: what one worker makes in one go.</summary>
internal static class WorkList
{
    public static IReadOnlyList<PlannedWork> Of(ExecutionPlan plan, ExecutionDag dag)
    {
        var files = dag
            .Levels.SelectMany((level, index) => level.Where(atom => atom.Output.Length > 0).Select(atom => (Atom: atom, Level: index)))
            .ToList();
        var workOf = files.ToDictionary(file => file.Atom.Id, file => IdOf(file.Level, file.Atom), StringComparer.Ordinal);
        var order = plan.Tasks.Select((task, index) => (task, index)).ToDictionary(pair => pair.task.Id, StringComparer.Ordinal);
        return
        [
            .. files
                .GroupBy(file => workOf[file.Atom.Id], file => file, StringComparer.Ordinal)
                .Select(group =>
                    (
                        group.First().Level,
                        order[group.First().Atom.TaskId].task,
                        order[group.First().Atom.TaskId].index,
                        Files: group.Select(file => file.Atom).ToList()
                    )
                )
                .OrderBy(work => work.Level)
                .ThenBy(work => work.index)
                .Select(work => Work(work.Level, work.task, work.Files, workOf)),
        ];
    }

    private static string IdOf(int level, AtomicSpec atom) => $"{level}/{atom.TaskId}";

    private static PlannedWork Work(int level, PlannedTask task, List<AtomicSpec> files, Dictionary<string, string> workOf) =>
        new(
            $"{level}/{task.Id}",
            task.Id,
            task.Title,
            WorkRoles.Of(task.Id),
            level,
            [.. files.Select(file => file.Output)],
            [.. files.SelectMany(file => file.DependsOn).Select(id => workOf[id]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        );
}
