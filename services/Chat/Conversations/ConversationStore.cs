using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Chat.Conversations;

/// <summary>Conversations in the database, one statement each.</summary>
internal sealed class ConversationStore(NpgsqlDataSource source)
{
    /// <summary>A repeated one stays as it was.</summary>
    public async Task AddAsync(ConversationView conversation, CancellationToken cancellation)
    {
        await using var command = source.Command(
            """
            INSERT INTO conversation (id, project_id, owner_id, title, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING
            """,
            conversation.Id,
            conversation.ProjectId,
            conversation.OwnerId,
            conversation.Title,
            conversation.CreatedAt
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<ConversationView?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var command = source.Command($"{Columns} WHERE id = $1", id);
        return (await ReadAsync(command, cancellation)).SingleOrDefault();
    }

    /// <summary>Newest first.</summary>
    /// <param name="projects">Only in these; null for all.</param>
    /// <param name="after">Older than this one; null from the newest on.</param>
    public async Task<List<ConversationView>> ListAsync(IReadOnlyList<Guid>? projects, Guid? after, int count, CancellationToken cancellation)
    {
        await using var command = source.Command(
            $"{Columns} WHERE ($1::uuid[] IS NULL OR project_id = ANY($1::uuid[])) AND ($2::uuid IS NULL OR id < $2::uuid) ORDER BY id DESC LIMIT $3",
            projects?.ToArray(),
            after,
            count
        );
        return await ReadAsync(command, cancellation);
    }

    /// <returns>Whether it still had this version.</returns>
    public async Task<bool> RenameAsync(Guid id, int version, string title, CancellationToken cancellation)
    {
        await using var command = source.Command(
            "UPDATE conversation SET title = $3, version = version + 1 WHERE id = $1 AND version = $2",
            id,
            version,
            title
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        await using var command = source.Command("DELETE FROM conversation WHERE id = $1", id);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private const string Columns = "SELECT id, project_id, owner_id, title, last_number, version, created_at FROM conversation";

    private static async Task<List<ConversationView>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<ConversationView>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(
                new ConversationView(
                    reader.GetGuid(0),
                    reader.GetGuid(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetInt64(4),
                    reader.GetInt32(5),
                    reader.GetFieldValue<DateTimeOffset>(6)
                )
            );
        }

        return rows;
    }
}
