using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Rag.Patterns;

internal sealed class PatternStore(NpgsqlDataSource source)
{
    private const string Columns = "SELECT pattern, signature, uses, succeeded, last_used_at FROM pattern_use";

    /// <summary>Everything that is known; patterns and kinds of work are hundreds, however many runs there were.</summary>
    public Task<List<PatternUse>> AllAsync(CancellationToken cancellation) => ReadAsync(source.Command(Columns), cancellation);

    /// <summary>The uses of the patterns that follow, in the order of their names.</summary>
    public Task<List<PatternUse>> ListAsync(string after, int count, CancellationToken cancellation) =>
        ReadAsync(
            source.Command(
                $"""
                {Columns} WHERE pattern COLLATE "C" IN (
                    SELECT DISTINCT pattern COLLATE "C" FROM pattern_use WHERE pattern COLLATE "C" > $1 ORDER BY 1 LIMIT $2)
                ORDER BY pattern COLLATE "C", signature
                """,
                after,
                count
            ),
            cancellation
        );

    public Task<List<PatternUse>> FindAsync(string pattern, CancellationToken cancellation) =>
        ReadAsync(source.Command($"{Columns} WHERE pattern = $1", pattern), cancellation);

    private static async Task<List<PatternUse>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var _ = command;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var uses = new List<PatternUse>();
        while (await reader.ReadAsync(cancellation))
        {
            uses.Add(
                new PatternUse(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetInt32(2),
                    reader.GetInt32(3),
                    reader.GetFieldValue<DateTimeOffset>(4)
                )
            );
        }

        return uses;
    }
}
