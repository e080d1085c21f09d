using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Executions;

/// <summary>The rows that are locked before anything of their executions is changed.</summary>
internal static class ExecutionLock
{
    /// <summary>In the order of ids, so that two who lock several never wait for each other. Unknown ones are left out.</summary>
    public static async Task<Dictionary<Guid, ExecutionRow>> TakeAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation
    )
    {
        var rows = await connection
            .Command($"SELECT {ExecutionRow.Columns} FROM execution WHERE id = ANY($1) ORDER BY id FOR UPDATE", ids.Distinct().ToArray())
            .ListAsync(ExecutionRow.Read, cancellation);
        return rows.ToDictionary(row => row.Id);
    }

    /// <returns>Null when there is none.</returns>
    public static async Task<ExecutionRow?> TakeAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellation) =>
        (await TakeAsync(connection, [id], cancellation)).GetValueOrDefault(id);
}
