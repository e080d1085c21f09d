using System.Diagnostics;
using System.Text.Json;
using AgenticAi.Contracts;
using Npgsql;
using NpgsqlTypes;

namespace AgenticAi.ServiceDefaults.Messaging;

/// <summary>Sends messages with a transaction: all of them when it commits, none when it does not.</summary>
public sealed class Outbox : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0, 1);

    /// <param name="connection">With an open transaction.</param>
    /// <param name="message">A record of <c>Contracts</c>.</param>
    /// <param name="queue">The one queue that gets it; null publishes it to everybody who listens to its type.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    public static async Task AddAsync(NpgsqlConnection connection, IMessage message, string? queue = null, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand("INSERT INTO outbox (type, body, queue, trace) VALUES ($1, $2, $3, $4)", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = message.GetType().Name });
        command.Parameters.Add(
            new NpgsqlParameter<string>
            {
                TypedValue = JsonSerializer.Serialize(message, message.GetType(), ApiJson.Options),
                NpgsqlDbType = NpgsqlDbType.Jsonb,
            }
        );
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)queue ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)Activity.Current?.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(cancellation);
    }

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
