using System.Text.Json;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Events;

/// <summary>
/// Events with numbers that have no gaps. An execution's row is locked from the number until the commit, so nobody sees a later event before an
/// earlier one.
/// </summary>
internal static class EventLog
{
    public const string Channel = "execution_event";

    /// <param name="connection">With an open transaction that holds the locks of all these executions, or inserted them.</param>
    /// <param name="events">In the order in which they happened.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task AppendAsync(NpgsqlConnection connection, IReadOnlyCollection<NewEvent> events, CancellationToken cancellation)
    {
        if (events.Count == 0)
        {
            return;
        }

        await connection
            .Command(
                """
                WITH new AS (
                    SELECT *, row_number() OVER (PARTITION BY execution_id ORDER BY place) AS turn
                    FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[]) WITH ORDINALITY AS n (execution_id, type, task_id, data, place)),
                counted AS (SELECT execution_id, count(*) AS events FROM new GROUP BY execution_id),
                base AS (
                    UPDATE execution SET last_seq = last_seq + events FROM counted WHERE id = execution_id
                    RETURNING id, last_seq - events AS seq)
                INSERT INTO event (execution_id, seq, at, type, task_id, data)
                SELECT base.id, base.seq + turn, clock_timestamp(), type, nullif(task_id, $5), data::json
                FROM new JOIN base ON base.id = execution_id
                """,
                events.Select(each => each.ExecutionId).ToArray(),
                events.Select(each => each.Type).ToArray(),
                events.Select(each => each.TaskId ?? Guid.Empty).ToArray(),
                events.Select(each => JsonSerializer.Serialize(each.Data, ApiJson.Options)).ToArray(),
                Guid.Empty
            )
            .ExecuteAsync(cancellation);
        await connection
            .Command(
                $"SELECT pg_notify('{Channel}', id::text) FROM unnest($1::uuid[]) AS id",
                events.Select(each => each.ExecutionId).Distinct().ToArray()
            )
            .ExecuteAsync(cancellation);
    }
}
