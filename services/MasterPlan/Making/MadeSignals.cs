using System.Collections.Concurrent;

namespace AgenticAi.MasterPlan.Making;

/// <summary>Lets somebody wait a moment for a draft that is made in this process; one that another instance makes is only seen later.</summary>
internal sealed class MadeSignals(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(Guid Plan, int Number), TaskCompletionSource> _waiting = new();

    /// <summary>Call before the draft is ordered.</summary>
    public Task Expect(Guid plan, int number) =>
        _waiting.GetOrAdd((plan, number), _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Made(Guid plan, int number)
    {
        if (_waiting.TryRemove((plan, number), out var waiting))
        {
            waiting.SetResult();
        }
    }

    /// <summary>Ends when the draft is made, or after ten seconds.</summary>
    public async Task WaitAsync(Task expected, Guid plan, int number, CancellationToken cancellation)
    {
        try
        {
            await expected.WaitAsync(Patience, time, cancellation);
        }
        catch (TimeoutException)
        {
            _waiting.TryRemove((plan, number), out _);
        }
    }
}
