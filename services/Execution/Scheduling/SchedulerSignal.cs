namespace AgenticAi.Execution.Scheduling;

/// <summary>Something became ready, or somebody became free.</summary>
internal sealed class SchedulerSignal : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0, 1);

    public void Wake()
    {
        try
        {
            _waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody has called already.
        }
    }

    public void Dispose() => _waiting.Dispose();

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _waiting.WaitAsync(atMost, cancellation);
}
