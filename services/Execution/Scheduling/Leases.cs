using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Execution.Scheduling;

/// <summary>A worker holds a task for so long, unless a heartbeat names the task again.</summary>
internal sealed class Leases(IOptions<SchedulingOptions> options)
{
    public double Seconds => options.Value.Lease;

    /// <summary>Tasks that are locked are being finished just now, and need no longer lease.</summary>
    public Task<int> ExtendAsync(NpgsqlConnection connection, string worker, IEnumerable<Guid> tasks, CancellationToken cancellation) =>
        connection
            .Command(
                """
                UPDATE task SET lease_until = now() + make_interval(secs => $3)
                WHERE id IN (SELECT id FROM task WHERE id = ANY($1) AND worker = $2 AND state = 'running' FOR UPDATE SKIP LOCKED)
                """,
                tasks.ToArray(),
                worker,
                Seconds
            )
            .ExecuteAsync(cancellation);
}
