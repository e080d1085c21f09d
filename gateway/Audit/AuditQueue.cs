using System.Threading.Channels;
using Npgsql;

namespace AgenticAi.Gateway.Audit;

/// <summary>What happens too often to wait for a database each time: written soon after, many at once.</summary>
internal sealed partial class AuditQueue(AuditStore store, AuditEvents events, ILogger<AuditQueue> logger) : BackgroundService
{
    private const int MostWaiting = 20_000;
    private const int MostAtOnce = 1_000;

    private readonly Channel<AuditEvent> _waiting = Channel.CreateBounded<AuditEvent>(MostWaiting);

    public void Add(string kind, string? subject, string? details)
    {
        if (!_waiting.Writer.TryWrite(events.Now(kind, subject, details)))
        {
            LogDropped(kind, subject);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    /// <summary>Ends when the queue is closed and empty.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var batch = new List<AuditEvent>();
            while (batch.Count < MostAtOnce && _waiting.Reader.TryRead(out var told))
            {
                batch.Add(told);
            }

            try
            {
                await store.AddAsync(batch, CancellationToken.None);
            }
            catch (NpgsqlException exception)
            {
                LogLost(batch.Count, exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many events wait for the audit log: {Kind} of {Subject} is not in it.")]
    private partial void LogDropped(string kind, string? subject);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} events could not be written to the audit log.")]
    private partial void LogLost(int count, Exception exception);
}
