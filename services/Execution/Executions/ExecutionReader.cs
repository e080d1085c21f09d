using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Executions;

/// <summary>Reads executions without changing them.</summary>
internal sealed class ExecutionReader(NpgsqlDataSource source)
{
    /// <returns>Null when there is none.</returns>
    public Task<ExecutionRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        source.Command($"SELECT {ExecutionRow.Columns} FROM execution WHERE id = $1", id).FirstAsync(ExecutionRow.Read, cancellation);

    /// <summary>How many have not come to an end.</summary>
    /// <param name="project">Of which project; null for all.</param>
    /// <param name="plan">With which plan; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<long> UnfinishedAsync(Guid? project, Guid? plan, CancellationToken cancellation) =>
        source
            .Command(
                """
                SELECT count(*) FROM execution
                WHERE ended_at IS NULL AND ($1::uuid IS NULL OR project_id = $1) AND ($2::uuid IS NULL OR plan_id = $2)
                """,
                project,
                plan
            )
            .ValueAsync<long>(cancellation);

    /// <summary>The newest first.</summary>
    /// <param name="projects">Of which projects; null for all.</param>
    /// <param name="owner">Whose measurements too, which belong to no project; null for nobody's.</param>
    /// <param name="state">In which state; null for all.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Page<ExecutionRow>> ListAsync(
        IReadOnlyList<Guid>? projects,
        string? owner,
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
        var rows = await source
            .Command(
                $"""
                SELECT {ExecutionRow.Columns} FROM execution
                WHERE ($1::uuid[] IS NULL OR project_id = ANY($1) OR (project_id = $2 AND owner_id = $3))
                    AND ($4::text[] IS NULL OR state = ANY($4)) AND ($5::boolean IS NULL OR ended_at IS NOT NULL OR paused = $5)
                    AND ($6::uuid IS NULL OR id < $6)
                ORDER BY id DESC LIMIT $7
                """,
                projects?.ToArray(),
                Guid.Empty,
                owner,
                names,
                paused,
                page.AfterId,
                page.Rows
            )
            .ListAsync(ExecutionRow.Read, cancellation);
        return page.Cut(rows, row => row.Id);
    }
}
