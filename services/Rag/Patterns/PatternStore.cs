using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Rag.Patterns;

internal sealed class PatternStore(NpgsqlDataSource source)
{
    private const string Columns = "SELECT pattern, signature, uses, succeeded, last_used_at FROM pattern_use";

    /// <summary>Everything that is known; patterns and kinds of work are hundreds, however many runs there were.</summary>
    public Task<List<PatternUse>> AllAsync(CancellationToken cancellation) => source.Command(Columns).ListAsync(Read, cancellation);

    /// <summary>The uses of the patterns that follow, in the order of their names.</summary>
    public Task<List<PatternUse>> ListAsync(string after, int count, CancellationToken cancellation) =>
        source
            .Command(
                $"""
                {Columns} WHERE pattern COLLATE "C" IN (
                    SELECT DISTINCT pattern COLLATE "C" FROM pattern_use WHERE pattern COLLATE "C" > $1 ORDER BY 1 LIMIT $2)
                ORDER BY pattern COLLATE "C", signature
                """,
                after,
                count
            )
            .ListAsync(Read, cancellation);

    public Task<List<PatternUse>> FindAsync(string pattern, CancellationToken cancellation) =>
        source.Command($"{Columns} WHERE pattern = $1", pattern).ListAsync(Read, cancellation);

    private static PatternUse Read(NpgsqlDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetFieldValue<DateTimeOffset>(4));
}
