using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Chat.Messages;

/// <summary>Stores many messages, of any conversations, with one statement: one round trip and one commit for all that came meanwhile.</summary>
internal static class MessageBatch
{
    /// <summary>Wakes the streams of all instances.</summary>
    public const string Channel = "messages";

    // Conversations are locked in the order of their ids, so two instances never wait for each other. A repeated id keeps its first number.
    private const string Sql = $"""
        WITH sent AS (
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
                WITH ORDINALITY AS t(conversation_id, id, role, author_id, content, created_at, place)),
        known AS (
            SELECT m.conversation_id, m.id, m.number FROM message m JOIN sent USING (conversation_id, id)),
        fresh AS (
            SELECT * FROM sent WHERE NOT EXISTS (SELECT FROM known WHERE known.id = sent.id AND known.conversation_id = sent.conversation_id)),
        locked AS (
            SELECT id FROM conversation WHERE id IN (SELECT conversation_id FROM fresh) ORDER BY id FOR UPDATE),
        counted AS (
            UPDATE conversation c SET last_number = last_number + (SELECT count(*) FROM fresh WHERE fresh.conversation_id = c.id)
            FROM locked WHERE c.id = locked.id
            RETURNING c.id, c.last_number - (SELECT count(*) FROM fresh WHERE fresh.conversation_id = c.id) AS base),
        stored AS (
            INSERT INTO message (conversation_id, number, id, role, author_id, content, created_at)
            SELECT f.conversation_id, c.base + row_number() OVER (PARTITION BY f.conversation_id ORDER BY f.place), f.id, f.role, f.author_id,
                f.content, f.created_at
            FROM fresh f JOIN counted c ON c.id = f.conversation_id
            RETURNING conversation_id, id, number),
        told AS (
            SELECT count(pg_notify('{Channel}', conversation_id::text)) FROM (SELECT DISTINCT conversation_id FROM stored) d)
        SELECT conversation_id, id, number, (SELECT * FROM told) FROM stored UNION ALL SELECT conversation_id, id, number, 0 FROM known
        """;

    /// <returns>The numbers of those that are stored now.</returns>
    public static async Task<Dictionary<(Guid Conversation, Guid Id), long>> StoreAsync(
        NpgsqlDataSource source,
        IReadOnlyList<PendingMessage> messages,
        CancellationToken cancellation
    )
    {
        await using var command = source.Command(
            Sql,
            messages.Select(message => message.Conversation).ToArray(),
            messages.Select(message => message.Id).ToArray(),
            messages.Select(message => message.Role).ToArray(),
            messages.Select(message => message.AuthorId).ToArray(),
            messages.Select(message => message.Content).ToArray(),
            messages.Select(message => message.CreatedAt).ToArray()
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var numbers = new Dictionary<(Guid Conversation, Guid Id), long>();
        while (await reader.ReadAsync(cancellation))
        {
            numbers[(reader.GetGuid(0), reader.GetGuid(1))] = reader.GetInt64(2);
        }

        return numbers;
    }
}
