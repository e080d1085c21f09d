using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Editing;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Graph;
using AgenticAi.Pipeline.Graph.Diagrams;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Planning;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.MasterPlan.Graphs;

/// <summary>Draws the tasks and the entities of a plan.</summary>
internal sealed class GraphDesk(PlanFinder finder, PlanContents contents)
{
    public async Task<GraphView> ViewAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var (draft, tasks) = await ReadAsync(id, caller, cancellation);
        var views = tasks.Views();
        return new GraphView(
            draft.Title,
            [
                .. views.Select(task => new GraphNode(
                    task.Id,
                    task.Title,
                    task.Role,
                    task.Level,
                    task.Files.Count,
                    task.Checks,
                    task.Priority,
                    task.Excluded
                )),
            ],
            [.. draft.Tasks.SelectMany(task => TaskDiagram.Direct(task, draft.Tasks).Select(before => new GraphEdge(before, task.Id)))]
        );
    }

    public async Task<string> MermaidAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var (draft, tasks) = await ReadAsync(id, caller, cancellation);
        return TaskDiagram.Mermaid([.. Titled(draft, tasks).Select(task => task with { Title = WithoutMarkup(task.Title) })]);
    }

    public async Task<string> SvgAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var (draft, tasks) = await ReadAsync(id, caller, cancellation);
        return DiagramFiles.TaskSvg($"Plan of {draft.Title}", Titled(draft, tasks), DagOf(draft));
    }

    public async Task<string> EntitiesMermaidAsync(Guid id, Caller caller, CancellationToken cancellation) =>
        EntityDiagram.Mermaid((await ModelAsync(id, caller, cancellation)).Domain);

    public async Task<string> EntitiesSvgAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var model = await ModelAsync(id, caller, cancellation);
        return DiagramFiles.EntitySvg($"Entities of {model.Title}", model.Domain);
    }

    private async Task<ApplicationModel> ModelAsync(Guid id, Caller caller, CancellationToken cancellation) =>
        ModelJson.Read(await contents.ModelAsync(id, caller, cancellation));

    private async Task<(PlanDraft Draft, EditedTasks Tasks)> ReadAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var plan = await finder.FindAsync(id, caller, ProjectRole.Viewer, cancellation);
        var draft = await finder.ReadyDraftAsync(plan, cancellation);
        return (draft, new EditedTasks(draft, await finder.EditsAsync(plan, cancellation)));
    }

    private static List<PlannedTask> Titled(PlanDraft draft, EditedTasks tasks)
    {
        var titles = tasks.Views().ToDictionary(view => view.Id, view => view.Title, StringComparer.Ordinal);
        return [.. draft.Tasks.Select(task => task with { Title = titles[task.Id] })];
    }

    /// <summary>Renderers of Mermaid read labels as HTML.</summary>
    private static string WithoutMarkup(string title) =>
        title
            .Replace("#", "#35;", StringComparison.Ordinal)
            .Replace("<", "#lt;", StringComparison.Ordinal)
            .Replace(">", "#gt;", StringComparison.Ordinal);

    private static ExecutionDag DagOf(PlanDraft draft) =>
        new([
            .. draft
                .Atoms.GroupBy(atom => atom.Level)
                .OrderBy(level => level.Key)
                .Select(level =>
                    (IReadOnlyList<AtomicSpec>)[.. level.Select(atom => new AtomicSpec(atom.Id, atom.TaskId, "", "", "", [], atom.Hash, []))]
                ),
        ]);
}
