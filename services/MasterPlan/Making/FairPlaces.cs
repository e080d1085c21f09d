namespace AgenticAi.MasterPlan.Making;

/// <summary>
/// Places for work that takes processors. Those who wait get them in turns between owners, and nobody holds more than half of them while there
/// is more than one: large specifications of one person do not keep others waiting.
/// </summary>
/// <param name="count">How many there are.</param>
internal sealed class FairPlaces(int count)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _held = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Owner, TaskCompletionSource Turn)> _waiting = new();
    private readonly int _most = Math.Max(1, count / 2);
    private readonly Dictionary<string, long> _served = new(StringComparer.Ordinal);
    private long _turns;
    private int _free = count;

    /// <summary>Waits for a place; disposing the result gives it back.</summary>
    public async Task<IDisposable> EnterAsync(string owner, CancellationToken cancellation)
    {
        LinkedListNode<(string Owner, TaskCompletionSource Turn)> waiting;
        lock (_lock)
        {
            waiting = _waiting.AddLast((owner, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)));
            GiveOut();
        }

        await using var stop = cancellation.Register(() => GiveUp(waiting, cancellation));
        await waiting.Value.Turn.Task;
        return new Place(this, owner);
    }

    private void GiveUp(LinkedListNode<(string Owner, TaskCompletionSource Turn)> waiting, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (waiting.List is not null)
            {
                _waiting.Remove(waiting);
                waiting.Value.Turn.SetCanceled(cancellation);
            }
        }
    }

    private void GiveOut()
    {
        while (_free > 0 && Next() is { } next)
        {
            _waiting.Remove(next);
            _free--;
            _held[next.Value.Owner] = Held(next.Value.Owner) + 1;
            _served[next.Value.Owner] = ++_turns;
            next.Value.Turn.SetResult();
        }

        if (_waiting.Count == 0)
        {
            _served.Clear();
        }
    }

    /// <summary>Of those that may have one more, the first of whoever was served longest ago.</summary>
    private LinkedListNode<(string Owner, TaskCompletionSource Turn)>? Next()
    {
        LinkedListNode<(string Owner, TaskCompletionSource Turn)>? best = null;
        for (var node = _waiting.First; node is not null; node = node.Next)
        {
            if (Held(node.Value.Owner) < _most && (best is null || Served(node) < Served(best)))
            {
                best = node;
            }
        }

        return best;
    }

    private long Served(LinkedListNode<(string Owner, TaskCompletionSource Turn)> waiting) => _served.GetValueOrDefault(waiting.Value.Owner);

    private int Held(string owner) => _held.GetValueOrDefault(owner);

    private void Leave(string owner)
    {
        lock (_lock)
        {
            _free++;
            if (--_held[owner] == 0)
            {
                _held.Remove(owner);
            }

            GiveOut();
        }
    }

    private sealed class Place(FairPlaces places, string owner) : IDisposable
    {
        private FairPlaces? _places = places;

        public void Dispose() => Interlocked.Exchange(ref _places, null)?.Leave(owner);
    }
}
