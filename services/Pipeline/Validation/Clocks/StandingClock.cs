namespace AgenticAi.Pipeline.Validation.Clocks;

/// <summary>Stands still until it is moved, so that a rehearsal is the same every time.</summary>
internal sealed class StandingClock(DateTimeOffset start) : IApplicationClock
{
    public DateTimeOffset Now { get; private set; } = start;

    public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        Now += by;
        return Task.CompletedTask;
    }

    public void Read()
    {
        // Nobody else moves it.
    }
}
