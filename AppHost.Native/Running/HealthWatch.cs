using AgenticAi.AppHost.Native.Programs;

namespace AgenticAi.AppHost.Native.Running;

/// <summary>Asks a running program again and again whether it can work.</summary>
internal sealed class HealthWatch(IProgram program, Watched<ResourceStatus> status, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WhileWell = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WhileNot = TimeSpan.FromMilliseconds(200);

    public async Task RunAsync(CancellationToken alive)
    {
        try
        {
            while (true)
            {
                var problem = await AskAsync(alive);
                status.Change(now => now with { IsHealthy = problem is null, Problem = problem });
                await Task.Delay(problem is null ? WhileWell : WhileNot, time, alive);
            }
        }
        catch (OperationCanceledException) when (alive.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task<string?> AskAsync(CancellationToken alive)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(alive);
        limited.CancelAfter(Limit);
        try
        {
            return await program.CheckAsync(limited.Token);
        }
#pragma warning disable CA1031 // Every failure to answer means the same, and is shown.
        catch (Exception exception) when (!alive.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return exception.Message;
        }
    }
}
