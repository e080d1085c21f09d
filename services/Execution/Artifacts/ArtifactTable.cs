using AgenticAi.Contracts.Executions;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Artifacts;

/// <summary>What executions delivered.</summary>
internal static class ArtifactTable
{
    /// <summary>Names that would lead out of the application's folder are left out.</summary>
    public static async Task ReplaceAsync(
        NpgsqlConnection connection,
        Guid executionId,
        IReadOnlyList<ArtifactFile> files,
        CancellationToken cancellation
    )
    {
        var safe = files.Where(file => RelativePath.IsSafe(file.Path)).DistinctBy(file => file.Path, StringComparer.Ordinal).ToList();
        await connection.Command("DELETE FROM artifact WHERE execution_id = $1", executionId).ExecuteAsync(cancellation);
        await connection
            .Command(
                "INSERT INTO artifact (execution_id, path, sha256, size) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::bigint[])",
                executionId,
                safe.Select(file => file.Path).ToArray(),
                safe.Select(file => file.Sha256).ToArray(),
                safe.Select(file => file.Size).ToArray()
            )
            .ExecuteAsync(cancellation);
    }
}
