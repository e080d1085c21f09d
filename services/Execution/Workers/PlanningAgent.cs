using AgenticAi.Execution.Planning;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Workers;

/// <summary>The service that makes plans, as it stands among the workers: it reads requirements and takes no tasks from us.</summary>
internal sealed class PlanningAgent(PlanClient plans, NpgsqlDataSource source, TimeProvider time)
{
    private const string Name = "masterplan";

    public async Task<AgentView> ViewAsync(CancellationToken cancellation)
    {
        var answers = await plans.AnswersAsync(cancellation);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var planning = await connection
            .Command("SELECT count(*) FROM execution WHERE state = 'planning' AND ended_at IS NULL")
            .ValueAsync<long>(cancellation);
        var now = time.GetUtcNow();
        var state =
            !answers ? "lost"
            : planning > 0 ? "busy"
            : "ready";
        return new AgentView(Name, state, [AgentRoles.Planner], ["plan"], [], "", "", 1, 0, (int)planning, [], now, now);
    }
}
