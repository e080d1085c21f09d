using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Projects;
using Npgsql;

namespace AgenticAi.Chat.Conversations;

/// <summary>Conversations in the database, one statement each.</summary>
internal sealed class ConversationStore(NpgsqlDataSource source)
{
    /// <summary>A repeated one stays as it was.</summary>
    public Task AddAsync(ConversationView conversation, CancellationToken cancellation) =>
        source
            .Command(
                """
                INSERT INTO conversation (id, project_id, owner_id, title, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING
                """,
                conversation.Id,
                conversation.ProjectId,
                conversation.OwnerId,
                conversation.Title,
                conversation.CreatedAt
            )
            .ExecuteAsync(cancellation);

    public Task<ConversationView?> FindAsync(Guid id, CancellationToken cancellation) =>
        source.Command($"{Columns} WHERE id = $1", id).FirstAsync(Read, cancellation);

    /// <summary>Newest first.</summary>
    /// <param name="projects">Only in these; null for all.</param>
    public Task<Page<ConversationView>> ListAsync(IReadOnlyList<Guid>? projects, PageRequest page, CancellationToken cancellation) =>
        source.NewestAsync(Columns, Read, row => row.Id, projects, page, cancellation);

    /// <returns>Whether it still had this version.</returns>
    public async Task<bool> RenameAsync(Guid id, int version, string title, CancellationToken cancellation) =>
        await source
            .Command("UPDATE conversation SET title = $3, version = version + 1 WHERE id = $1 AND version = $2", id, version, title)
            .ExecuteAsync(cancellation) == 1;

    public Task RemoveAsync(Guid id, CancellationToken cancellation) =>
        source.Command("DELETE FROM conversation WHERE id = $1", id).ExecuteAsync(cancellation);

    private const string Columns = "SELECT id, project_id, owner_id, title, last_number, version, created_at FROM conversation";

    private static ConversationView Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetInt64(4),
            reader.GetInt32(5),
            reader.GetFieldValue<DateTimeOffset>(6)
        );
}
