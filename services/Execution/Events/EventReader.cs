using System.Text.Json;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Events;

internal sealed class EventReader(NpgsqlDataSource source)
{
    public const int Most = 200;

    /// <summary>The next ones, at most <see cref="Most"/>.</summary>
    public Task<List<EventView>> AfterAsync(Guid execution, long after, CancellationToken cancellation) =>
        source
            .Command(
                "SELECT seq, at, type, task_id, data FROM event WHERE execution_id = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                execution,
                after,
                Most
            )
            .ListAsync(Read, cancellation);

    /// <returns>Whether the execution has ended and told no more than that.</returns>
    public Task<bool> IsLastAsync(Guid execution, long seq, CancellationToken cancellation) =>
        source.Command("SELECT ended_at IS NOT NULL AND last_seq <= $2 FROM execution WHERE id = $1", execution, seq).ValueAsync<bool>(cancellation);

    private static EventView Read(NpgsqlDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetFieldValue<DateTimeOffset>(1),
            reader.GetString(2),
            reader.OrNull<Guid>(3),
            JsonElement.Parse(reader.GetString(4))
        );
}
