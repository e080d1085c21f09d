using AgenticAi.Contracts.Tasks;

namespace AgenticAi.Worker.Tasks;

/// <summary>A kind of task that workers can do. Doing one twice gives the same result and harms nothing.</summary>
internal interface ITaskKind
{
    /// <summary>As <see cref="ClaimedTask.Kind"/> names it.</summary>
    string Name { get; }

    /// <summary>A task that takes long is handed back when the worker stops; a short one is finished.</summary>
    bool TakesLong { get; }

    /// <param name="task">What to do.</param>
    /// <param name="report">Tells those who watch.</param>
    /// <param name="cancellation">The result is not wanted any more.</param>
    /// <exception cref="Pipeline.Faults.FaultException">This machine can't do it; another may.</exception>
    Task<TaskResult> RunAsync(ClaimedTask task, TaskReport report, CancellationToken cancellation);
}
