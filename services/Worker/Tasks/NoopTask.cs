using AgenticAi.Contracts.Tasks;

namespace AgenticAi.Worker.Tasks;

/// <summary>Does nothing: what is left is the way of a task through broker and database, which the load run measures.</summary>
internal sealed class NoopTask : ITaskKind
{
    public string Name => "noop";

    public bool TakesLong => false;

    public Task<TaskResult> RunAsync(ClaimedTask task, TaskReport report, CancellationToken cancellation) =>
        Task.FromResult(TaskResult.Succeeded("", ""));
}
