using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation.Interpretation;

namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>Plays experiments on the interpretation of a model, before there is an application, and keeps what was said.</summary>
internal sealed class Rehearser(ApplicationModel model)
{
    private const int NumbersOfOne = 100;
    private readonly Routes _routes = new(model);
    private int _rehearsals;

    /// <summary>When rehearsals begin: a Monday morning.</summary>
    public static DateTimeOffset Start { get; } = new(2030, 1, 7, 9, 0, 0, TimeSpan.Zero);

    /// <returns>Null when the experiment can't be carried out, or does not show what it should.</returns>
    public async Task<Tape?> RehearseAsync(Func<Session, Tape, Task> play)
    {
        var tape = new Tape();
        var clock = new RehearsalClock(Start, tape);
        var users = RehearsalUsers.Of(model);
        using var http = new HttpClient(new TapeRecorder(tape, _routes, new ModelInterpreter(model, users, clock)))
        {
            BaseAddress = new Uri("http://rehearsal"),
        };
        // No two rehearsals make the same unique values, so they can be played on one database.
        var context = new CheckContext(model, http, users, clock, "", NumbersOfOne * _rehearsals++);
        var session = new Session(context, isExclusive: true, CancellationToken.None);
        try
        {
            await play(session, tape);
            return tape.HasGaps ? null : tape;
        }
        catch (Exception problem) when (problem is PlanningException or CheckFailure || CheckRunner.IsDefect(problem))
        {
            return null;
        }
    }
}
