using System.Text.Json;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.History;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.ServiceDefaults.Versions;

namespace AgenticAi.MasterPlan.Editing;

/// <summary>Shows the tasks of a plan, and changes them for somebody.</summary>
internal sealed class TaskDesk(PlanContext database, PlanFinder finder, PlanEditor editor, TimeProvider time)
{
    /// <summary>In the order of the plan.</summary>
    public async Task<Page<TaskView>> ListAsync(Guid id, PageRequest page, Caller caller, CancellationToken cancellation)
    {
        var plan = await finder.FindAsync(id, caller, ProjectRole.Viewer, cancellation);
        var views = await ViewsAsync(plan, await finder.ReadyDraftAsync(plan, cancellation), cancellation);
        var after = page.AfterNumber ?? 0;
        var rows = views.Select((view, index) => (View: view, Number: index + 1L)).Where(row => row.Number > after).Take(page.Rows).ToList();
        return page.Cut(rows, row => row.Number).Select(row => row.View);
    }

    public async Task<TaskView> ChangeAsync(Guid id, string task, TaskChange change, HttpContext context, CancellationToken cancellation)
    {
        var caller = Caller.Of(context.User);
        var plan = await finder.FindForChangeAsync(id, context, cancellation);
        var draft = await finder.ReadyDraftAsync(plan, cancellation);
        var edits = await finder.EditsAsync(plan, cancellation);
        if (!draft.Tasks.Any(known => known.Id == task))
        {
            throw RefusalException.NotFound("task");
        }

        if (change.Excluded == true)
        {
            EditedTasks.RequireExcludable(task);
        }

        var before = Find(draft, edits, task);
        Apply(change, EditOf(plan, task, edits, caller), draft);
        var after = Find(draft, [.. edits.Where(edit => !edit.IsEmpty())], task);
        await editor.SaveAsync(plan, caller, ChangeKind.TaskEdited, task, Text(before), Text(after), cancellation);
        context.SetVersion(plan.Version);
        return after;
    }

    private async Task<IReadOnlyList<TaskView>> ViewsAsync(Plan plan, PlanDraft draft, CancellationToken cancellation) =>
        new EditedTasks(draft, await finder.EditsAsync(plan, cancellation)).Views();

    private TaskEdit EditOf(Plan plan, string task, List<TaskEdit> edits, Caller caller)
    {
        var edit = edits.Find(known => known.TaskId == task);
        if (edit is null)
        {
            edit = new TaskEdit
            {
                PlanId = plan.Id,
                TaskId = task,
                EditedBy = caller.Id,
            };
            edits.Add(edit);
            database.Add(edit);
        }

        edit.EditedBy = caller.Id;
        edit.EditedAt = time.GetUtcNow();
        return edit;
    }

    private void Apply(TaskChange change, TaskEdit edit, PlanDraft draft)
    {
        var generated = draft.Tasks.Single(task => task.Id == edit.TaskId).Title;
        if (change.Title is { } title)
        {
            edit.Title = title.Length == 0 || title == generated ? null : title;
        }

        edit.Notes = change.Notes is { } notes ? NullIf(notes, "") : edit.Notes;
        edit.Priority = change.Priority is { } priority ? (priority == 0 ? null : priority) : edit.Priority;
        edit.Excluded = change.Excluded is { } excluded ? (excluded ? true : null) : edit.Excluded;
        if (edit.IsEmpty())
        {
            database.Remove(edit);
        }
    }

    private static string? NullIf(string text, string nothing) => text == nothing ? null : text;

    private static TaskView Find(PlanDraft draft, IReadOnlyCollection<TaskEdit> edits, string task) =>
        new EditedTasks(draft, edits).Views().Single(view => view.Id == task);

    private static string Text(TaskView view) =>
        JsonSerializer.Serialize(
            new
            {
                view.Title,
                view.Notes,
                view.Priority,
                view.Excluded,
            },
            ApiJson.Options
        );
}
