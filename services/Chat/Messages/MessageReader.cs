using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Chat.Messages;

internal sealed class MessageReader(NpgsqlDataSource source)
{
    /// <summary>In the order of their numbers.</summary>
    /// <param name="after">Number of the last one that is not wanted; 0 for all.</param>
    public Task<List<MessageView>> ReadAsync(Guid conversation, long after, int count, CancellationToken cancellation) =>
        source
            .Command(
                """
                SELECT id, number, role, author_id, content, created_at FROM message
                WHERE conversation_id = $1 AND number > $2 ORDER BY number LIMIT $3
                """,
                conversation,
                after,
                count
            )
            .ListAsync(Read, cancellation);

    private static MessageView Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetInt64(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetFieldValue<DateTimeOffset>(5)
        );
}
