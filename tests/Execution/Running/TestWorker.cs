using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Contracts.Workers;
using AgenticAi.ServiceDefaults;
using MassTransit;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>A worker whose work a test says: takes tasks from the broker, claims them, and tells how they ended.</summary>
public sealed class TestWorker : IAsyncDisposable
{
    private static readonly TimeSpan HeartBeat = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<Guid, byte> _running = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Func<HttpClient> _service;
    private readonly Func<ClaimedTask, CancellationToken, Task<WorkDone?>> _work;
    private readonly string[] _capabilities;
    private readonly IBusControl _bus;
    private Task _heart = Task.CompletedTask;

    private TestWorker(
        Uri broker,
        Func<HttpClient> service,
        string[] capabilities,
        int slots,
        Func<ClaimedTask, CancellationToken, Task<WorkDone?>> work
    )
    {
        Slots = slots;
        _service = service;
        _work = work;
        _capabilities = capabilities;
        _bus = Bus.Factory.CreateUsingRabbitMq(factory =>
        {
            factory.Host(broker);
            factory.ConfigureJsonSerializerOptions(ApiJson.Apply);
            foreach (var capability in capabilities)
            {
                factory.ReceiveEndpoint(
                    $"tasks-{capability}",
                    endpoint =>
                    {
                        endpoint.PrefetchCount = slots;
                        endpoint.ConcurrentMessageLimit = slots;
                        endpoint.Handler<RunTask>(RunAsync);
                    }
                );
            }
        });
    }

    public string Name { get; } = $"worker-{Guid.NewGuid():N}";

    public int Slots { get; }

    public Uri? Address { get; init; }

    /// <summary>The build of the product that it says it is of.</summary>
    public string Product { get; init; } = TestPlans.Product;

    /// <summary>What it has claimed, in order.</summary>
    public ConcurrentQueue<ClaimedTask> Claimed { get; } = new();

    public static async Task<TestWorker> StartAsync(
        Uri broker,
        Func<HttpClient> service,
        string[] capabilities,
        int slots,
        Func<ClaimedTask, CancellationToken, Task<WorkDone?>> work,
        Uri? address = null,
        string product = TestPlans.Product
    )
    {
        var worker = new TestWorker(broker, service, capabilities, slots, work) { Address = address, Product = product };
        await worker._bus.StartAsync();
        worker._heart = worker.BeatAsync();
        return worker;
    }

    /// <summary>It is gone without a word.</summary>
    public async Task VanishAsync()
    {
        await _stopping.CancelAsync();
        await _heart;
        await _bus.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stopping.IsCancellationRequested)
        {
            await SeenAsync(leaving: true);
            await VanishAsync();
        }

        _stopping.Dispose();
    }

    private async Task RunAsync(ConsumeContext<RunTask> context)
    {
        var asked = context.Message;
        using var service = _service();
        using var answer = await service.PostAsJsonAsync(
            $"/internal/tasks/{asked.TaskId}/claim",
            new TaskClaim(Name, asked.Attempt),
            ApiJson.Options,
            _stopping.Token
        );
        if (answer.StatusCode == HttpStatusCode.Conflict)
        {
            return;
        }

        answer.EnsureSuccessStatusCode();
        var task = (await answer.Content.ReadFromJsonAsync<ClaimedTask>(ApiJson.Options))!;
        Claimed.Enqueue(task);
        _running[task.TaskId] = 0;
        if (await DoAsync(task) is { } done)
        {
            await context.Publish(
                new TaskFinished(task.TaskId, task.ExecutionId, task.Attempt, Name, done.Outcome, done.Output, done.Summary, Seconds: 0)
            );
        }
    }

    private async Task<WorkDone?> DoAsync(ClaimedTask task)
    {
        try
        {
            return await _work(task, _stopping.Token);
        }
        finally
        {
            _running.TryRemove(task.TaskId, out _);
        }
    }

    private async Task BeatAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(HeartBeat);
            do
            {
                await SeenAsync(leaving: false);
            } while (await timer.WaitForNextTickAsync(_stopping.Token));
        }
        catch (OperationCanceledException)
        {
            // The worker stops.
        }
    }

    private Task SeenAsync(bool leaving) =>
        _bus.Publish(new WorkerSeen(Name, "1.0", Product, _capabilities, ["dotnet 10"], Slots, 0.1, [.. _running.Keys], Address, leaving));
}
