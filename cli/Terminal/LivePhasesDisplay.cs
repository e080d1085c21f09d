using System.Threading.Channels;
using AgenticAi.Pipeline.Progress;
using Spectre.Console;

namespace AgenticAi.Cli.Terminal;

/// <summary>A table that moves while the phases run; notices follow below it when they are done.</summary>
internal sealed class LivePhasesDisplay : IProgressDisplay
{
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(100);

    private readonly Channel<PipelineEvent> _events = Channel.CreateUnbounded<PipelineEvent>(new() { SingleReader = true });
    private readonly List<Notice> _notices = [];
    private readonly IAnsiConsole _console;
    private readonly PhaseTable _table;
    private readonly Task _drawing;

    public LivePhasesDisplay(IAnsiConsole console, TimeProvider time)
    {
        _console = console;
        _table = new PhaseTable(time);
        _drawing = console.Live(_table.Render()).StartAsync(context => DrawAsync(context, time));
    }

    public void Report(PipelineEvent value) => _events.Writer.TryWrite(value);

    public async ValueTask DisposeAsync()
    {
        _events.Writer.TryComplete();
        await _drawing;
        foreach (var notice in _notices)
            _console.MarkupLineInterpolated($"[{Color(notice.Level)}]{Words.Level(notice.Level)}[/]{notice.Message}");
    }

    private async Task DrawAsync(LiveDisplayContext context, TimeProvider time)
    {
        using var timer = new PeriodicTimer(RedrawEvery, time);
        while (!_events.Reader.Completion.IsCompleted)
        {
            await Task.WhenAny(timer.WaitForNextTickAsync().AsTask(), _events.Reader.Completion);
            while (_events.Reader.TryRead(out var value))
                Apply(value);
            context.UpdateTarget(_table.Render());
        }
    }

    private void Apply(PipelineEvent value)
    {
        if (value is Notice notice)
            _notices.Add(notice);
        else
            _table.Apply(value);
    }

    private static string Color(NoticeLevel level) =>
        level switch
        {
            NoticeLevel.Info => "default",
            NoticeLevel.Warning => "yellow",
            _ => "red",
        };
}
