using System.Diagnostics;
using System.Text.Json;
using AgenticAi.Contracts;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.ServiceDefaults.Messaging;

/// <summary>Sends messages with a transaction: all of them when it commits, none when it does not.</summary>
public sealed class Outbox : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0, 1);

    /// <param name="connection">With an open transaction.</param>
    /// <param name="message">A record of <c>Contracts</c>.</param>
    /// <param name="queue">The one queue that gets it; null publishes it to everybody who listens to its type.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    public static Task AddAsync(NpgsqlConnection connection, IMessage message, string? queue = null, CancellationToken cancellation = default) =>
        connection
            .Command(
                "INSERT INTO outbox (type, body, queue, trace) VALUES ($1, $2::jsonb, $3, $4)",
                message.GetType().Name,
                JsonSerializer.Serialize(message, message.GetType(), ApiJson.Options),
                queue,
                Activity.Current?.Id
            )
            .ExecuteAsync(cancellation);

    /// <summary>Called after a commit: what was stored leaves at once, not only at the next look.</summary>
    public void Wake()
    {
        try
        {
            _waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody has called already.
        }
    }

    public void Dispose() => _waiting.Dispose();

    internal Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _waiting.WaitAsync(atMost, cancellation);
}
