using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Chat.Messages;

internal sealed class MessageReader(NpgsqlDataSource source)
{
    /// <summary>In the order of their numbers.</summary>
    /// <param name="after">Number of the last one that is not wanted; 0 for all.</param>
    public async Task<List<MessageView>> ReadAsync(Guid conversation, long after, int count, CancellationToken cancellation)
    {
        await using var command = source.Command(
            """
            SELECT id, number, role, author_id, content, created_at FROM message
            WHERE conversation_id = $1 AND number > $2 ORDER BY number LIMIT $3
            """,
            conversation,
            after,
            count
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var messages = new List<MessageView>();
        while (await reader.ReadAsync(cancellation))
        {
            messages.Add(
                new MessageView(
                    reader.GetGuid(0),
                    reader.GetInt64(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetString(4),
                    reader.GetFieldValue<DateTimeOffset>(5)
                )
            );
        }

        return messages;
    }
}
