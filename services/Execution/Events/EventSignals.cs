using System.Collections.Concurrent;
using System.Threading.Channels;

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
        private readonly Channel<bool> _told = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );

        /// <returns>False when nothing was told for so long.</returns>
        public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellation)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(atMost);
            try
            {
                return await _told.Reader.ReadAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return false;
            }
        }

        public void Wake() => _told.Writer.TryWrite(true);

        public void Dispose() => signals._subscriptions.TryRemove(this, out _);
    }
}
