using AgenticAi.Execution.Database;
using AgenticAi.ServiceDefaults.Paging;
using Npgsql;

namespace AgenticAi.Execution.Executions;

/// <summary>Reads executions without changing them.</summary>
internal sealed class ExecutionReader(NpgsqlDataSource source)
{
    /// <returns>Null when there is none.</returns>
    public async Task<ExecutionRow?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var rows = await connection.ListAsync(cancellation, ExecutionRow.Read, $"SELECT {ExecutionRow.Columns} FROM execution WHERE id = $1", id);
        return rows.SingleOrDefault();
    }

    /// <summary>The newest first.</summary>
    /// <param name="projects">Of which projects; null for all.</param>
    /// <param name="owner">Whose measurements, which belong to no project.</param>
    /// <param name="project">Of which one of them; null for all.</param>
    /// <param name="state">In which state; null for all.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Page<ExecutionRow>> ListAsync(
        IReadOnlyList<Guid>? projects,
        string owner,
        Guid? project,
        ExecutionState? state,
        PageRequest page,
        CancellationToken cancellation
    )
    {
        var paused = state is null ? (bool?)null : state == ExecutionState.Paused;
        var names = state switch
        {
            null => null,
            ExecutionState.Paused => [ExecutionStates.Planning, ExecutionStates.Running],
            _ => new[] { state.Value.ToString().ToLowerInvariant() },
        };
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var rows = await connection.ListAsync(
            cancellation,
            ExecutionRow.Read,
            $"""
            SELECT {ExecutionRow.Columns} FROM execution
            WHERE ($7::uuid[] IS NULL OR project_id = ANY($7) OR (project_id = $8 AND owner_id = $1)) AND ($2::uuid IS NULL OR project_id = $2)
                AND ($3::text[] IS NULL OR state = ANY($3)) AND ($4::boolean IS NULL OR ended_at IS NOT NULL OR paused = $4)
                AND ($5::uuid IS NULL OR id < $5)
            ORDER BY id DESC LIMIT $6
            """,
            owner,
            project,
            names,
            paused,
            page.AfterId,
            page.Rows,
            projects?.ToArray(),
            Guid.Empty
        );
        return page.Cut(rows, row => row.Id);
    }
}
