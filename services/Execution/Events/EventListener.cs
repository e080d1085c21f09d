using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Events;

/// <summary>Hears from the database about new events, whichever replica wrote them.</summary>
internal sealed class EventListener(NpgsqlDataSource source, EventSignals signals, TimeProvider time, ILogger<EventListener> logger)
    : NotificationListener(source, EventLog.Channel, time, logger)
{
    protected override void Tell(Guid id) => signals.Tell(id);

    protected override void TellAll() => signals.TellAll();
}
