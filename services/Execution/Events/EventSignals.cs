using System.Collections.Concurrent;

namespace AgenticAi.Execution.Events;

/// <summary>Those who wait for the next event of an execution.</summary>
internal sealed class EventSignals
{
    private readonly ConcurrentDictionary<Subscription, Guid> _subscriptions = new();

    public Subscription Subscribe(Guid execution)
    {
        var subscription = new Subscription(this);
        _subscriptions[subscription] = execution;
        return subscription;
    }

    public void Tell(Guid execution)
    {
        foreach (var (subscription, wanted) in _subscriptions)
        {
            if (wanted == execution)
            {
                subscription.Wake();
            }
        }
    }

    /// <summary>Something may have happened unheard.</summary>
    public void TellAll()
    {
        foreach (var (subscription, _) in _subscriptions)
        {
            subscription.Wake();
        }
    }

    internal sealed class Subscription(EventSignals signals) : IDisposable
    {
        private readonly SemaphoreSlim _waiting = new(0, 1);

        public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _waiting.WaitAsync(atMost, cancellation);

        public void Wake()
        {
            try
            {
                _waiting.Release();
            }
            catch (SemaphoreFullException)
            {
                // It has been told already.
            }
        }

        public void Dispose() => signals._subscriptions.TryRemove(this, out _);
    }
}
