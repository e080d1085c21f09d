using AgenticAi.Execution.Scheduling;
using AgenticAi.Execution.Tasks;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Problems;
using Npgsql;

namespace AgenticAi.Execution.Benchmarks;

/// <summary>Generates the files of an execution many times over, and proves nothing: how fast workers are at what they can share.</summary>
internal sealed class GenerationBenchmark(Transactions transactions, SchedulerSignal signal, TimeProvider time)
{
    /// <param name="like">An execution that was planned; its tasks are copied, each copy depending on nothing.</param>
    /// <param name="copies">How often.</param>
    /// <param name="owner">Whose the benchmark is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RefusalException">404: there is no such execution, or it generates nothing.</exception>
    public async Task<Guid> StartAsync(Guid like, int copies, string owner, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await transactions.RunAsync(
            async connection =>
            {
                var tasks = await TasksAsync(connection, like, now, cancellation);
                var all = Enumerable.Range(1, copies).SelectMany(copy => tasks.Select(task => Copy(task, copy, now))).ToList();
                await BenchmarkExecution.InsertAsync(connection, id, owner, $"{all.Count} generation tasks", all, cancellation);
            },
            cancellation
        );
        signal.Wake();
        return id;
    }

    private static async Task<IReadOnlyList<NewTask>> TasksAsync(
        NpgsqlConnection connection,
        Guid like,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var tasks = await connection
            .Command(
                "SELECT capability, name, title, role, input FROM task WHERE execution_id = $1 AND kind = $2 ORDER BY position",
                like,
                TaskKinds.Generate
            )
            .ListAsync(
                reader => new NewTask(
                    Guid.CreateVersion7(now),
                    TaskKinds.Generate,
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3)
                )
                {
                    Input = reader.GetString(4),
                },
                cancellation
            );
        return tasks.Count > 0 ? tasks : throw RefusalException.NotFound("planned execution");
    }

    private static NewTask Copy(NewTask task, int copy, DateTimeOffset now) =>
        task with
        {
            Id = Guid.CreateVersion7(now),
            Name = $"{task.Name}-{copy}",
        };
}
