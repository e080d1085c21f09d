using AgenticAi.Execution.Scheduling;
using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Execution.Executions;

/// <summary>Adds to executions what their tasks say.</summary>
internal sealed class ExecutionViews(NpgsqlDataSource source, IOptions<SchedulingOptions> options)
{
    public async Task<ExecutionView> OfAsync(ExecutionRow row, CancellationToken cancellation) => (await OfAsync([row], cancellation))[0];

    public async Task<IReadOnlyList<ExecutionView>> OfAsync(IReadOnlyList<ExecutionRow> rows, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var ids = rows.Select(row => row.Id).ToArray();
        var counts = await CountsAsync(connection, ids, cancellation);
        var missing = await MissingAsync(connection, ids, cancellation);
        return [.. rows.Select(row => Of(row, counts[row.Id], missing[row.Id]))];
    }

    private static async Task<ILookup<Guid, KeyValuePair<string, int>>> CountsAsync(
        NpgsqlConnection connection,
        Guid[] ids,
        CancellationToken cancellation
    )
    {
        var rows = await connection
            .Command("SELECT execution_id, state, count(*) FROM task WHERE execution_id = ANY($1) GROUP BY execution_id, state", ids)
            .ListAsync(reader => (Id: reader.GetGuid(0), Count: KeyValuePair.Create(reader.GetString(1), (int)reader.GetInt64(2))), cancellation);
        return rows.ToLookup(row => row.Id, row => row.Count);
    }

    private async Task<ILookup<Guid, string>> MissingAsync(NpgsqlConnection connection, Guid[] ids, CancellationToken cancellation)
    {
        var rows = await connection
            .Command(
                """
                SELECT id, capability FROM (
                    SELECT DISTINCT execution_id AS id, capability FROM task
                    WHERE execution_id = ANY($1) AND state IN ('ready', 'dispatched')) AS needed
                WHERE NOT EXISTS (
                    SELECT FROM worker WHERE capability = ANY(capabilities) AND NOT leaving AND seen_at > now() - make_interval(secs => $2))
                ORDER BY capability
                """,
                ids,
                options.Value.Gone
            )
            .ListAsync(reader => (Id: reader.GetGuid(0), Capability: reader.GetString(1)), cancellation);
        return rows.ToLookup(row => row.Id, row => row.Capability);
    }

    private static ExecutionView Of(ExecutionRow row, IEnumerable<KeyValuePair<string, int>> counts, IEnumerable<string> missing) =>
        new(
            row.Id,
            row.ProjectId,
            row.OwnerId,
            row.Name,
            row.Title,
            row.Kind,
            row.Target,
            row.Strict,
            row.PlanId,
            row.Shown,
            row.Exit,
            row is { Proven: { } proven, Total: { } total } ? new Score(proven, total) : null,
            row.Phases,
            new Dictionary<string, int>(counts, StringComparer.Ordinal),
            row.Problems,
            [.. missing],
            row.Version,
            row.LastSeq,
            row.CreatedAt,
            row.StartedAt,
            row.EndedAt
        );
}
