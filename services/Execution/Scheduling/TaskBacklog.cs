using System.Diagnostics.Metrics;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Scheduling;

/// <summary>
/// How many tasks of each capability are ready, sent and worked on. Queues of the broker are kept short on purpose, so it is this that says whether
/// more workers are wanted.
/// </summary>
internal sealed class TaskBacklog
{
    private readonly NpgsqlDataSource _source;
    private readonly ObservableGauge<long> _tasks;
    private volatile IReadOnlyList<Measurement<long>> _last = [];

    public TaskBacklog(IMeterFactory meters, NpgsqlDataSource source)
    {
        _source = source;
        _tasks = meters
            .Create("AgenticAi.Execution")
            .CreateObservableGauge("agenticai.execution.tasks", () => _last, "{task}", "Tasks that are open.");
    }

    /// <returns>0: nobody has to be told.</returns>
    public async Task<int> LookAsync(CancellationToken cancellation)
    {
        if (!_tasks.Enabled)
        {
            return 0;
        }

        await using var connection = await _source.OpenConnectionAsync(cancellation);
        _last = await connection
            .Command("SELECT capability, state, count(*) FROM task WHERE state IN ('ready', 'dispatched', 'running') GROUP BY capability, state")
            .ListAsync(
                reader => new Measurement<long>(reader.GetInt64(2), new("capability", reader.GetString(0)), new("state", reader.GetString(1))),
                cancellation
            );
        return 0;
    }
}
