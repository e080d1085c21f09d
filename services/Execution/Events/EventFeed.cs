using System.Runtime.CompilerServices;

namespace AgenticAi.Execution.Events;

/// <summary>The events of an execution, first those that are there, then each as it happens.</summary>
internal sealed class EventFeed(EventReader reader, EventSignals signals, IHostApplicationLifetime lifetime)
{
    /// <summary>A notification may be lost with its connection; after this long we look ourselves.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Ends after the last event of an execution that has ended, and when the service stops, so that watchers go on with another replica. An empty
    /// list says that nothing happened for a while.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<EventView>> ReadAsync(
        Guid execution,
        long after,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var subscription = signals.Subscribe(execution);
        using var stop = lifetime.ApplicationStopping.Register(subscription.Wake);
        var last = after;
        while (true)
        {
            var events = await reader.AfterAsync(execution, last, cancellation);
            if (events.Count > 0)
            {
                yield return events;
                last = events[^1].Seq;
            }

            if (events.Count == EventReader.Most)
            {
                continue;
            }

            if (lifetime.ApplicationStopping.IsCancellationRequested || await reader.IsLastAsync(execution, last, cancellation))
            {
                yield break;
            }

            if (!await subscription.WaitAsync(LookEvery, cancellation))
            {
                yield return [];
            }
        }
    }
}
