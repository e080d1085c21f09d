using AgenticAi.AppHost.Native.Programs;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.AppHost.Native.Running;

/// <summary>Keeps one instance of a resource running as people wish it.</summary>
internal sealed class Supervisor(string name, IProgram program, IReadOnlyList<Supervisor> waitsFor, LogBook log, TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Pause _pause = new();
    private Wish _wish = new(WishKind.Run);

    public string Name => name;

    public IProgram Program => program;

    public LogBook Log => log;

    public Watched<ResourceStatus> Status { get; } = new(new ResourceStatus(ResourceState.Waiting));

    /// <summary>Later than everything that it waits for: 0 for what waits for nothing.</summary>
    public int Level { get; } = waitsFor.Count == 0 ? 0 : waitsFor.Max(other => other.Level) + 1;

    /// <summary>
    /// Ends after <see cref="WishKind.End"/>, when nothing of it runs any more; or at once with a fault that no further try can mend.
    /// </summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    public void Start() => Ended = RunAsync();

    public void Ask(WishKind kind)
    {
        lock (_gate)
        {
            if (_wish.Kind == WishKind.End)
            {
                return;
            }

            var before = _wish;
            _wish = new Wish(kind);
            before.Replace();
        }
    }

    public void Dispose() => _wish.Dispose();

    private async Task RunAsync()
    {
        while (CurrentWish() is { Kind: not WishKind.End } wish)
        {
            try
            {
                await FollowAsync(wish);
            }
            catch (OperationCanceledException) when (wish.Replaced.IsCancellationRequested)
            {
                Change(ResourceState.Stopped);
                wish.Dispose();
            }
        }

        Change(ResourceState.Stopped);
    }

    private Wish CurrentWish()
    {
        lock (_gate)
        {
            return _wish;
        }
    }

    private async Task FollowAsync(Wish wish)
    {
        if (wish.Kind == WishKind.Stop)
        {
            Change(ResourceState.Stopped);
            await Task.Delay(Timeout.InfiniteTimeSpan, time, wish.Replaced);
        }

        Change(ResourceState.Waiting);
        foreach (var other in waitsFor)
        {
            await other.Status.UntilAsync(status => status.IsHealthy, wish.Replaced);
        }

        var started = time.GetTimestamp();
        var problem = await LiveAsync(wish.Replaced);
        log.Add(problem);
        Status.Change(status => new(ResourceState.Restarting) { Problem = problem, Restarts = status.Restarts + 1 });
        await Task.Delay(_pause.After(time.GetElapsedTime(started)), time, wish.Replaced);
    }

    /// <summary>From start to end.</summary>
    /// <returns>How it ended.</returns>
    private async Task<string> LiveAsync(CancellationToken wished)
    {
        Change(ResourceState.Starting);
        try
        {
            await using var run = await program.StartAsync(log.Add, wished);
            Status.Change(status => status with { State = ResourceState.Running, ProcessId = run.ProcessId, StartedAt = time.GetUtcNow() });
            using var alive = CancellationTokenSource.CreateLinkedTokenSource(wished);
            var watch = new HealthWatch(program, Status, time).RunAsync(alive.Token);
            try
            {
                return $"Ended: {await run.Ended.WaitAsync(wished)}.";
            }
            finally
            {
                await alive.CancelAsync();
                await watch;
                Change(ResourceState.Stopping);
            }
        }
        catch (FaultException exception) when (exception.Kind == FaultKind.ToolMissing)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever kept it from starting may be gone at the next try; the reason is shown.
        catch (Exception exception) when (!wished.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return $"Did not start: {exception.Message}";
        }
    }

    private void Change(ResourceState state) => Status.Change(status => new(state) { Restarts = status.Restarts, Problem = status.Problem });
}
