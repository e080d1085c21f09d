using System.Diagnostics;
using System.Text.Json;
using AgenticAi.Contracts;
using AgenticAi.ServiceDefaults.Postgres;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AgenticAi.ServiceDefaults.Messaging;

/// <summary>Takes messages out of the outbox and gives them to the broker. A message may be sent twice when we die in between, never not at all.</summary>
internal sealed partial class OutboxDispatcher(
    NpgsqlDataSource source,
    Outbox outbox,
    IBusControl bus,
    IHostApplicationLifetime lifetime,
    ILogger<OutboxDispatcher> logger
) : BackgroundService
{
    private const int Most = 200;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, Type> Types = typeof(IMessage)
        .Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IMessage)))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is handed back while we stop is for the next process: sent by us, it could come back to us and be lost with us.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        await QueuesAsync(stop.Token);
        while (!stop.IsCancellationRequested)
        {
            if (await TryDispatchAsync(stop.Token) < Most)
            {
                await outbox.WaitAsync(LookEvery, stop.Token);
            }
        }
    }

    /// <summary>On its first start a service has queues only once the bus runs; what was published before that, the broker would throw away.</summary>
    private async Task QueuesAsync(CancellationToken cancellation)
    {
        var status = BusHealthStatus.Unhealthy;
        while (status != BusHealthStatus.Healthy && !cancellation.IsCancellationRequested)
        {
            status = await bus.WaitForHealthStatus(BusHealthStatus.Healthy, LookEvery);
        }
    }

    /// <returns>How many messages were sent; 0 as well when database or broker are away, which the next look tries again.</returns>
    private async Task<int> TryDispatchAsync(CancellationToken cancellation)
    {
        try
        {
            return await DispatchAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
#pragma warning disable CA1031 // Whatever went wrong, the messages are still in the outbox.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogAway(exception.Message);
            return 0;
        }
    }

    private async Task<int> DispatchAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var messages = await TakeAsync(connection, cancellation);
        if (messages.Count > 0)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(SendLimit);
            await Task.WhenAll(messages.Select(message => SendAsync(message, limit.Token)));
        }

        await transaction.CommitAsync(cancellation);
        return messages.Count;
    }

    private static async Task<List<StoredMessage>> TakeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var messages = await connection
            .Command(
                """
                WITH taken AS (SELECT id FROM outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
                DELETE FROM outbox USING taken WHERE outbox.id = taken.id RETURNING outbox.id, type, body, queue, trace
                """,
                Most
            )
            .ListAsync(Read, cancellation);
        messages.Sort((first, second) => first.Id.CompareTo(second.Id));
        return messages;
    }

    private static StoredMessage Read(NpgsqlDataReader reader) =>
        new(
            reader.GetInt64(0),
            JsonSerializer.Deserialize(reader.GetString(2), Types[reader.GetString(1)], ApiJson.Options)!,
            reader.TextOrNull(3),
            reader.TextOrNull(4)
        );

    private async Task SendAsync(StoredMessage stored, CancellationToken cancellation)
    {
        using var activity = MessagingActivities.Source.StartActivity("outbox send", ActivityKind.Producer, stored.Trace);
        if (stored.Queue is null)
        {
            await bus.Publish(stored.Message, cancellation);
            return;
        }

        var endpoint = await bus.GetSendEndpoint(new Uri($"queue:{stored.Queue}"));
        await endpoint.Send(stored.Message, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Messages wait in the outbox: {Problem}")]
    private partial void LogAway(string problem);
}
