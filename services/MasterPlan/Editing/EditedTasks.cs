using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.ServiceDefaults.Problems;

namespace AgenticAi.MasterPlan.Editing;

/// <summary>The tasks of a draft together with what people changed of them.</summary>
internal sealed class EditedTasks(PlanDraft draft, IReadOnlyCollection<TaskEdit> edits)
{
    private const string CheckPrefix = "check-";

    private readonly Dictionary<string, TaskEdit> _edits = edits.ToDictionary(edit => edit.TaskId, StringComparer.Ordinal);

    public IReadOnlyList<TaskView> Views()
    {
        var atoms = draft.Atoms.ToLookup(atom => atom.TaskId, StringComparer.Ordinal);
        return [.. draft.Tasks.Select(task => TaskView.Of(task, [.. atoms[task.Id]], _edits.GetValueOrDefault(task.Id)))];
    }

    /// <summary>What is to be done: nothing that is excluded, what has priority first within its level.</summary>
    public IReadOnlyList<PlannedWork> Works()
    {
        var excluded = draft.Works.Where(work => IsExcluded(work.TaskId)).Select(work => work.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. draft
                .Works.Where(work => !excluded.Contains(work.Id))
                .OrderBy(work => work.Level)
                .ThenByDescending(work => _edits.GetValueOrDefault(work.TaskId)?.Priority ?? 0)
                .Select(work =>
                    work with
                    {
                        Title = _edits.GetValueOrDefault(work.TaskId)?.Title ?? work.Title,
                        DependsOn = [.. work.DependsOn.Where(id => !excluded.Contains(id))],
                    }
                ),
        ];
    }

    /// <exception cref="RefusalException">409: it is a check.</exception>
    public static void RequireExcludable(string task)
    {
        if (task.StartsWith(CheckPrefix, StringComparison.Ordinal))
        {
            throw RefusalException.Conflict("A check can't be left out: without it nothing would be proven.");
        }
    }

    private bool IsExcluded(string task) => _edits.GetValueOrDefault(task)?.Excluded == true;
}
