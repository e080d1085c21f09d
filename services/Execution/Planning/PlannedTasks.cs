using AgenticAi.Contracts.Plans;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Tasks;
using Npgsql;

namespace AgenticAi.Execution.Planning;

/// <summary>The tasks of a plan: one for each planned work, and at the end one that proves the whole.</summary>
internal static class PlannedTasks
{
    public static async Task<List<NewTask>> OfAsync(
        NpgsqlConnection connection,
        PlanBundle plan,
        string model,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var previous = plan.Previous is { } build ? await BlobStore.StoreJsonAsync(connection, build, cancellation) : "";
        var tasks = new List<NewTask>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var work in plan.Tasks)
        {
            var input = await BlobStore.StoreJsonAsync(connection, new GenerationInput(model, plan.Target, work.Files, previous), cancellation);
            int[] needs = [.. work.DependsOn.Select(id => known[id]).Distinct()];
            known.Add(work.Id, tasks.Count);
            tasks.Add(
                new NewTask(Guid.CreateVersion7(now), TaskKinds.Generate, $"{TaskKinds.Generate}-{plan.Target}", work.Id, work.Title, work.Role)
                {
                    Level = work.Level,
                    Input = input,
                    DependsOn = needs,
                }
            );
        }

        var proof = await BlobStore.StoreJsonAsync(connection, new ProofInput(model, plan.Target, plan.Phases, previous), cancellation);
        tasks.Add(
            new NewTask(Guid.CreateVersion7(now), TaskKinds.Prove, $"{TaskKinds.Prove}-{plan.Target}", "prove", "Build and prove it", "QA")
            {
                Level = tasks.Select(task => task.Level + 1).DefaultIfEmpty().Max(),
                Input = proof,
                DependsOn = [.. Enumerable.Range(0, tasks.Count)],
            }
        );
        return tasks;
    }
}
