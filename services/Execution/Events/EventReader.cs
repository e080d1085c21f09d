using System.Text.Json;
using AgenticAi.Execution.Database;
using Npgsql;

namespace AgenticAi.Execution.Events;

internal sealed class EventReader(NpgsqlDataSource source)
{
    public const int Most = 200;

    /// <summary>The next ones, at most <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<EventView>> AfterAsync(Guid execution, long after, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await connection.ListAsync(
            cancellation,
            Read,
            "SELECT seq, at, type, task_id, data FROM event WHERE execution_id = $1 AND seq > $2 ORDER BY seq LIMIT $3",
            execution,
            after,
            Most
        );
    }

    /// <returns>Whether the execution has ended and told no more than that.</returns>
    public async Task<bool> IsLastAsync(Guid execution, long seq, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await connection.ValueAsync<bool>(
            cancellation,
            "SELECT ended_at IS NOT NULL AND last_seq <= $2 FROM execution WHERE id = $1",
            execution,
            seq
        );
    }

    private static EventView Read(NpgsqlDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetFieldValue<DateTimeOffset>(1),
            reader.GetString(2),
            reader.OrNull<Guid>(3),
            JsonElement.Parse(reader.GetString(4))
        );
}
