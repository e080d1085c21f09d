using AgenticAi.Contracts.Executions;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Artifacts;

internal sealed class ArtifactReader(NpgsqlDataSource source)
{
    /// <summary>In the order of paths.</summary>
    public async Task<Page<ArtifactFile>> ListAsync(Guid execution, PageRequest page, CancellationToken cancellation)
    {
        var from = page.AfterNumber ?? 0;
        var rows = await source
            .Command("SELECT path, sha256, size FROM artifact WHERE execution_id = $1 ORDER BY path OFFSET $2 LIMIT $3", execution, from, page.Rows)
            .ListAsync(Read, cancellation);
        return page.Cut([.. rows.Select((file, place) => (File: file, Place: from + place + 1))], each => each.Place).Select(each => each.File);
    }

    /// <summary>All of them, in the order of paths.</summary>
    public Task<List<ArtifactFile>> AllAsync(Guid execution, CancellationToken cancellation) =>
        source.Command("SELECT path, sha256, size FROM artifact WHERE execution_id = $1 ORDER BY path", execution).ListAsync(Read, cancellation);

    /// <returns>Null when the execution delivered no such file.</returns>
    public Task<ArtifactFile?> FindAsync(Guid execution, string path, CancellationToken cancellation) =>
        source
            .Command("SELECT path, sha256, size FROM artifact WHERE execution_id = $1 AND path = $2", execution, path)
            .FirstAsync(Read, cancellation);

    private static ArtifactFile Read(NpgsqlDataReader reader) => new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2));
}
