using System.Collections.Concurrent;

namespace AgenticAi.Worker.Tasks;

/// <summary>The tasks that this worker holds now.</summary>
internal sealed class HeldTasks
{
    private readonly ConcurrentDictionary<Guid, HeldTask> _held = new();

    public IReadOnlyList<Guid> Ids => [.. _held.Keys];

    /// <summary>Begins a task, unless it is being done here already: the broker repeats itself when a connection broke.</summary>
    /// <param name="task">Id of the task.</param>
    /// <param name="execution">Id of its execution.</param>
    /// <param name="run">Does it; the token ends it.</param>
    /// <returns>Its end, which never fails.</returns>
    public Task BeginAsync(Guid task, Guid execution, Func<CancellationToken, Task> run)
    {
        var held = _held.GetOrAdd(task, _ => new HeldTask(execution));
        return held.Begin(async () =>
        {
            try
            {
                await run(held.Stop.Token);
            }
            finally
            {
                _held.TryRemove(task, out _);
                held.Stop.Dispose();
            }
        });
    }

    /// <summary>Ends all that is done for an execution.</summary>
    public void Stop(Guid execution)
    {
        foreach (var (_, held) in _held)
        {
            if (held.Execution == execution)
            {
                held.Stop.Cancel();
            }
        }
    }
}
