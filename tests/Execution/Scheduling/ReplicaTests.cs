using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tests.Running;

namespace AgenticAi.Execution.Tests.Scheduling;

[Collection(HostCollection.Name)]
public sealed class ReplicaTests(ExecutionHost host)
{
    [Fact]
    public async Task TwoReplicasDoEachTaskOnce()
    {
        var works = Enumerable.Range(0, 30).Select(number => TestPlans.Work($"w{number}", 0)).ToArray();
        host.Plans.For("replica", asked => TestPlans.Of(asked, works));
        await using var other = await host.StartReplicaAsync();
        await using var worker = await host.WorkerAsync(["generate-replica", "prove-replica"], (task, _) => host.SucceedAsync(task));

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => host.CreateAsync($"user-{number}", "replica")));
        foreach (var (id, number) in ids.Select((id, number) => (id, number)))
        {
            await host.EndAsync($"user-{number}", id);
        }

        worker.Claimed.Select(task => task.TaskId).Distinct().Count().ShouldBe(4 * 31);
        worker.Claimed.Count.ShouldBe(4 * 31);
    }

    [Fact]
    public async Task NothingIsLostWhenTheServiceIsKilledAtWork()
    {
        var works = Enumerable
            .Range(0, 30)
            .Select(number => TestPlans.Work($"w{number}", number / 10, number < 10 ? [] : [$"w{number - 10}"]))
            .ToArray();
        host.Plans.For("kill", asked => TestPlans.Of(asked, works));
        var kill = new TaskCompletionSource();
        await using var worker = await host.WorkerAsync(
            ["generate-kill", "prove-kill"],
            async (task, stop) =>
            {
                kill.TrySetResult();
                await Task.Delay(20, stop);
                return await host.SucceedAsync(task);
            }
        );

        var id = await host.CreateAsync("ann", "kill");
        await kill.Task;
        await host.KillAndRestartAsync();
        var ended = await host.EndAsync("ann", id);
        var tasks = await host.TasksAsync("ann", id);

        ended.GetProperty("tasks").GetProperty("succeeded").GetInt32().ShouldBe(31);
        tasks.Values.ShouldAllBe(task =>
            task.GetProperty("attempts").EnumerateArray().Count(each => each.GetProperty("outcome").GetString() == "succeeded") == 1
        );
    }
}
