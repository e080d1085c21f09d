using AgenticAi.Pipeline.Validation.Clocks;

namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>Stands still until it is moved, so that a rehearsal is the same every time.</summary>
internal sealed class RehearsalClock(DateTimeOffset start, Tape tape) : IApplicationClock
{
    public DateTimeOffset Now { get; private set; } = start;

    public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        Now += by;
        tape.Pause(by);
        return Task.CompletedTask;
    }

    public void Read()
    {
        // Nobody else moves it.
    }
}
