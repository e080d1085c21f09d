using AgenticAi.Contracts.Executions;
using AgenticAi.Execution.Database;
using AgenticAi.ServiceDefaults.Paging;
using Npgsql;

namespace AgenticAi.Execution.Artifacts;

internal sealed class ArtifactReader(NpgsqlDataSource source)
{
    /// <summary>In the order of paths.</summary>
    public async Task<Page<ArtifactFile>> ListAsync(Guid execution, PageRequest page, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var from = page.AfterNumber ?? 0;
        var rows = await connection.ListAsync(
            cancellation,
            Read,
            "SELECT path, sha256, size FROM artifact WHERE execution_id = $1 ORDER BY path OFFSET $2 LIMIT $3",
            execution,
            from,
            page.Rows
        );
        return page.Cut([.. rows.Select((file, place) => (File: file, Place: from + place + 1))], each => each.Place).Select(each => each.File);
    }

    /// <summary>All of them, in the order of paths.</summary>
    public async Task<IReadOnlyList<ArtifactFile>> AllAsync(Guid execution, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await connection.ListAsync(
            cancellation,
            Read,
            "SELECT path, sha256, size FROM artifact WHERE execution_id = $1 ORDER BY path",
            execution
        );
    }

    /// <returns>Null when the execution delivered no such file.</returns>
    public async Task<ArtifactFile?> FindAsync(Guid execution, string path, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var rows = await connection.ListAsync(
            cancellation,
            Read,
            "SELECT path, sha256, size FROM artifact WHERE execution_id = $1 AND path = $2",
            execution,
            path
        );
        return rows.SingleOrDefault();
    }

    private static ArtifactFile Read(NpgsqlDataReader reader) => new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2));
}
