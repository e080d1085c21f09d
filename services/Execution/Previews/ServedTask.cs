using AgenticAi.Execution.Tasks;

namespace AgenticAi.Execution.Previews;

/// <summary>The last task that serves, or served, an execution's application.</summary>
/// <param name="IsReady">Its worker has said that it answers.</param>
/// <param name="Worker">Where the worker that holds it answers; null when nobody holds it or shows previews.</param>
internal sealed record ServedTask(Guid Id, string State, string Summary, bool IsReady, Uri? Worker)
{
    public bool IsOpen => State is TaskStates.Ready or TaskStates.Dispatched or TaskStates.Running;

    public ApplicationView View(Guid execution) =>
        State switch
        {
            TaskStates.Running when IsReady && Worker is not null => new ApplicationView(ApplicationState.Running, Preview(execution), Problem: null),
            TaskStates.Failed => new ApplicationView(ApplicationState.Failed, Address: null, Summary),
            _ => new ApplicationView(IsOpen ? ApplicationState.Starting : ApplicationState.Stopped, Address: null, Problem: null),
        };

    /// <returns>Null when the path would lead out of the application.</returns>
    public Uri? Inside(Uri worker, string path)
    {
        var root = new Uri(worker, $"serve/{Id}/");
        var address = new Uri(root, Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal));
        return root.IsBaseOf(address) ? address : null;
    }

    public static string Preview(Guid execution) => $"/api/executions/{execution}/preview/";
}
