using System.Collections.Concurrent;
using AgenticAi.Contracts.Plans;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tests.Running;
using MassTransit;

namespace AgenticAi.Execution.Tests.Scheduling;

[Collection(HostCollection.Name)]
public sealed class LeaseTests(ExecutionHost host)
{
    [Fact]
    public async Task AnotherWorkerTakesOverWhatASilentOneHeld()
    {
        host.Plans.For("lease", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        var held = new TaskCompletionSource();
        var silent = await host.WorkerAsync(
            ["generate-lease"],
            async (_, stop) =>
            {
                held.SetResult();
                await Task.Delay(Timeout.Infinite, stop);
                return null;
            }
        );
        var id = await host.CreateAsync("ann", "lease");
        await held.Task;

        await silent.VanishAsync();
        await using var worker = await host.WorkerAsync(["generate-lease", "prove-lease"], (task, _) => host.SucceedAsync(task));
        await host.EndAsync("ann", id);
        var task = (await host.TasksAsync("ann", id))["domain"];
        await silent.DisposeAsync();

        task.GetProperty("faults").GetInt32().ShouldBe(1);
        task.GetProperty("attempts").EnumerateArray().Select(each => each.GetProperty("outcome").GetString()).ShouldBe(["expired", "succeeded"]);
        task.GetProperty("worker").GetString().ShouldBe(worker.Name);
    }

    [Fact]
    public async Task AWorkerThatKeepsSayingSoHoldsATaskLongerThanALease()
    {
        host.Plans.For("long", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        await using var worker = await host.WorkerAsync(
            ["generate-long", "prove-long"],
            async (task, stop) =>
            {
                await Task.Delay(task.Kind == "generate" ? 3500 : 0, stop);
                return await host.SucceedAsync(task);
            }
        );

        await host.EndAsync("ann", await host.CreateAsync("ann", "long"));

        worker.Claimed.Count.ShouldBe(2);
    }

    [Fact]
    public async Task TheFirstResultCountsAndNoneIsRecordedTwice()
    {
        host.Plans.For("double", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        await using var worker = await host.WorkerAsync(["generate-double", "prove-double"], (task, _) => host.SucceedAsync(task));
        var id = await host.CreateAsync("ann", "double");
        await host.EndAsync("ann", id);
        var before = await host.TasksAsync("ann", id);
        var task = worker.Claimed.First();

        foreach (var outcome in Enum.GetValues<TaskOutcome>())
        {
            await host.Plans.Broker.Publish(new TaskFinished(task.TaskId, id, task.Attempt, "late", outcome, "", "Too late.", 1));
        }

        await host.Plans.Broker.Publish(new RunTask(task.TaskId, id, task.Attempt));
        await Task.Delay(500);
        var after = await host.TasksAsync("ann", id);

        after["domain"].GetRawText().ShouldBe(before["domain"].GetRawText());
    }

    [Fact]
    public async Task FaultsAreTriedAgainUntilThereWereTooMany()
    {
        host.Plans.For("fault", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        await using var worker = await host.WorkerAsync(
            ["generate-fault"],
            (_, _) => Task.FromResult<WorkDone?>(new(TaskOutcome.Faulted, Summary: "The disk is full."))
        );

        var id = await host.CreateAsync("ann", "fault");
        var ended = await host.EndAsync("ann", id);

        worker.Claimed.Count.ShouldBe(5);
        ended.GetProperty("problems")[0].GetString().ShouldBe("Make domain: The disk is full.");
    }

    [Fact]
    public async Task WhatIsHandedBackIsDoneByAnotherAndCountsAsNoFault()
    {
        host.Plans.For("back", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        var back = 0;
        await using var worker = await host.WorkerAsync(
            ["generate-back", "prove-back"],
            (task, _) => Interlocked.Increment(ref back) <= 6 ? Task.FromResult<WorkDone?>(new(TaskOutcome.HandedBack)) : host.SucceedAsync(task)
        );

        var id = await host.CreateAsync("ann", "back");
        await host.EndAsync("ann", id);

        (await host.TasksAsync("ann", id))["domain"].GetProperty("faults").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task AResultWhoseContentWasNotStoredIsNoResult()
    {
        host.Plans.For("empty", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        var first = true;
        await using var worker = await host.WorkerAsync(
            ["generate-empty", "prove-empty"],
            (task, _) =>
            {
                var missing = first;
                first = false;
                return missing ? Task.FromResult<WorkDone?>(new(TaskOutcome.Succeeded, new string('0', 64))) : host.SucceedAsync(task);
            }
        );

        var id = await host.CreateAsync("ann", "empty");
        (await host.EndAsync("ann", id)).GetProperty("state").GetString().ShouldBe("incomplete");

        (await host.TasksAsync("ann", id))["domain"].GetProperty("faults").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task SomebodyWhoComesLaterDoesNotWaitBehindAllOfSomebodyElse()
    {
        var order = new ConcurrentQueue<Guid>();
        var works = Enumerable.Range(0, 40).Select(number => TestPlans.Work($"w{number}", 0)).ToArray();
        host.Plans.For("fair", asked => TestPlans.Of(asked, works));
        var first = await host.CreateAsync("first", "fair");
        var second = await host.CreateAsync("second", "fair");
        await host.RunningAsync("first", first);
        await host.RunningAsync("second", second);

        await using var worker = await host.WorkerAsync(
            ["generate-fair", "prove-fair"],
            (task, _) =>
            {
                order.Enqueue(task.ExecutionId);
                return host.SucceedAsync(task);
            },
            slots: 2
        );
        await host.EndAsync("first", first);
        await host.EndAsync("second", second);

        order.Take(20).Count(id => id == second).ShouldBeInRange(7, 13);
    }
}
