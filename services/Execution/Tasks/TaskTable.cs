using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Tasks;

/// <summary>Inserts tasks, however many they are, in two statements.</summary>
internal static class TaskTable
{
    public static async Task InsertAsync(
        NpgsqlConnection connection,
        Guid executionId,
        string ownerId,
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellation
    )
    {
        await connection
            .Command(
                """
                INSERT INTO task (id, execution_id, owner_id, position, kind, capability, name, title, role, level, input, waits_for, state)
                SELECT id, $1, $2, place - 1, kind, capability, name, title, role, level, input, needs,
                    CASE WHEN needs = 0 THEN 'ready' ELSE 'waiting' END
                FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[], $10::text[], $11::int[])
                    WITH ORDINALITY AS n (id, kind, capability, name, title, role, level, input, needs, place)
                """,
                executionId,
                ownerId,
                tasks.Select(task => task.Id).ToArray(),
                tasks.Select(task => task.Kind).ToArray(),
                tasks.Select(task => task.Capability).ToArray(),
                tasks.Select(task => PlainText.Short(task.Name)).ToArray(),
                tasks.Select(task => PlainText.Short(task.Title)).ToArray(),
                tasks.Select(task => PlainText.Short(task.Role)).ToArray(),
                tasks.Select(task => task.Level).ToArray(),
                tasks.Select(task => task.Input).ToArray(),
                tasks.Select(task => task.DependsOn.Count).ToArray()
            )
            .ExecuteAsync(cancellation);
        var pairs = (from task in tasks from needed in task.DependsOn select (task.Id, Needed: tasks[needed].Id)).ToList();
        await connection
            .Command(
                "INSERT INTO dependency (task_id, depends_on) SELECT * FROM unnest($1::uuid[], $2::uuid[])",
                pairs.Select(pair => pair.Id).ToArray(),
                pairs.Select(pair => pair.Needed).ToArray()
            )
            .ExecuteAsync(cancellation);
    }
}
