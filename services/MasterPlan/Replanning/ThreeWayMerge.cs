using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Editing;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.MasterPlan.Replanning;

/// <summary>
/// Brings what people changed of one draft onto the next: base is the draft before, ours is what people set, theirs is the new draft. What only one
/// side changed holds; what both changed differently is a conflict.
/// </summary>
internal static class ThreeWayMerge
{
    public const string Title = "title";
    public const string Excluded = "excluded";
    public const string Task = "task";

    public static IReadOnlyList<MergeConflict> Conflicts(PlanDraft before, IEnumerable<TaskEdit> ours, PlanDraft after)
    {
        var old = before.Tasks.ToDictionary(task => task.Id, StringComparer.Ordinal);
        var next = after.Tasks.ToDictionary(task => task.Id, StringComparer.Ordinal);
        return
        [
            .. ours.OrderBy(edit => edit.TaskId, StringComparer.Ordinal)
                .SelectMany(edit => Of(edit, old.GetValueOrDefault(edit.TaskId), next.GetValueOrDefault(edit.TaskId))),
        ];
    }

    private static IEnumerable<MergeConflict> Of(TaskEdit ours, PlannedTask? before, PlannedTask? after)
    {
        if (after is null)
        {
            yield return new MergeConflict(ours.TaskId, Task, before?.Title ?? "", Words(ours), "");
            yield break;
        }

        if (ours.Title is { } title && before is not null && before.Title != after.Title && title != after.Title)
        {
            yield return new MergeConflict(ours.TaskId, Title, before.Title, title, after.Title);
        }

        // Whoever left it out knew another task of this name.
        if (ours.Excluded == true && before is not null && !IsSame(before, after))
        {
            yield return new MergeConflict(ours.TaskId, Excluded, Elements(before), "excluded", Elements(after));
        }
    }

    private static bool IsSame(PlannedTask before, PlannedTask after) =>
        before.Signature == after.Signature && before.Elements.SequenceEqual(after.Elements, StringComparer.Ordinal);

    private static string Elements(PlannedTask task) => string.Join(", ", task.Elements);

    private static string Words(TaskEdit edit)
    {
        string?[] words =
        [
            edit.Title,
            edit.Notes,
            edit.Priority is { } priority ? $"priority {priority}" : null,
            edit.Excluded == true ? "excluded" : null,
        ];
        return string.Join("; ", words.OfType<string>());
    }
}
