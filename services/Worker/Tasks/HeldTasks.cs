using System.Collections.Concurrent;

namespace AgenticAi.Worker.Tasks;

/// <summary>The tasks that this worker holds now.</summary>
internal sealed class HeldTasks
{
    private readonly ConcurrentDictionary<Guid, (Guid Execution, CancellationTokenSource Stop)> _held = new();

    public IReadOnlyList<Guid> Ids => [.. _held.Keys];

    /// <returns>False when it is being done here already: the broker repeated itself.</returns>
    public bool TryHold(Guid task, Guid execution, CancellationTokenSource stop) => _held.TryAdd(task, (execution, stop));

    public void Release(Guid task) => _held.TryRemove(task, out _);

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
