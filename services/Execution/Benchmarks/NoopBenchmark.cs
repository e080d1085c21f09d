using AgenticAi.Execution.Scheduling;
using AgenticAi.ServiceDefaults.Postgres;

namespace AgenticAi.Execution.Benchmarks;

/// <summary>Executions that only show how fast tasks go through database, broker and workers.</summary>
internal sealed class NoopBenchmark(Transactions transactions, SchedulerSignal signal, TimeProvider time)
{
    /// <returns>Their ids, one for each user.</returns>
    public async Task<IReadOnlyList<Guid>> StartAsync(int tasks, IReadOnlyList<string> owners, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var ids = owners.Select(_ => Guid.CreateVersion7(now)).ToList();
        await transactions.RunAsync(
            async connection =>
            {
                foreach (var (owner, place) in owners.Select((owner, place) => (owner, place)))
                {
                    var share = (tasks / owners.Count) + (place < tasks % owners.Count ? 1 : 0);
                    var name = $"{share} tasks that do nothing";
                    await BenchmarkExecution.InsertAsync(connection, ids[place], owner, name, LayeredGraph.Of(share, now), cancellation);
                }
            },
            cancellation
        );
        signal.Wake();
        return ids;
    }
}
