using AgenticAi.Execution.Scheduling;
using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Execution.Workers;

internal sealed class AgentReader(NpgsqlDataSource source, IOptions<SchedulingOptions> options)
{
    /// <summary>Minutes for which a worker that has gone is still shown.</summary>
    private const int Remembered = 10;

    /// <param name="projects">Whose tasks are shown; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<AgentView>> ListAsync(IReadOnlyList<Guid>? projects, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var tasks = await connection
            .Command(
                """
                SELECT worker, task.id, execution_id, task.title, role, task.started_at FROM task JOIN execution ON execution.id = execution_id
                WHERE task.state = 'running' AND ($1::uuid[] IS NULL OR project_id = ANY($1)) ORDER BY task.started_at LIMIT 1000
                """,
                projects?.ToArray()
            )
            .ListAsync(reader => (Worker: reader.GetString(0), Task: ReadTask(reader)), cancellation);
        var byWorker = tasks.ToLookup(each => each.Worker, each => each.Task, StringComparer.Ordinal);
        var agents = await connection
            .Command(
                """
                SELECT name, capabilities, tools, version, product, slots, load, cardinality(running), registered_at, seen_at,
                    CASE WHEN leaving THEN 'leaving' WHEN seen_at < now() - make_interval(secs => $1) THEN 'lost'
                        WHEN cardinality(running) >= slots THEN 'busy' ELSE 'ready' END
                FROM worker WHERE seen_at > now() - make_interval(mins => $2) ORDER BY name
                """,
                options.Value.Gone,
                Remembered
            )
            .ListAsync(Read, cancellation);
        return [.. agents.Select(agent => agent with { Tasks = [.. byWorker[agent.Name]] })];
    }

    private static AgentTask ReadTask(NpgsqlDataReader reader) =>
        new(reader.GetGuid(1), reader.GetGuid(2), reader.GetString(3), reader.GetString(4), reader.OrNull<DateTimeOffset>(5));

    private static AgentView Read(NpgsqlDataReader reader)
    {
        var capabilities = reader.GetFieldValue<string[]>(1);
        return new AgentView(
            reader.GetString(0),
            reader.GetString(10),
            AgentRoles.Of(capabilities),
            capabilities,
            reader.GetFieldValue<string[]>(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetInt32(5),
            reader.GetDouble(6),
            reader.GetInt32(7),
            [],
            reader.GetFieldValue<DateTimeOffset>(8),
            reader.GetFieldValue<DateTimeOffset>(9)
        );
    }
}
