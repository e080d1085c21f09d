using AgenticAi.Pipeline.Progress;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AgenticAi.Cli.Terminal;

/// <summary>The phases so far, one row each, as they are at one moment.</summary>
internal sealed class PhaseTable(TimeProvider time)
{
    private const string Frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(100);

    private readonly SortedDictionary<int, PhaseRow> _rows = [];

    public void Apply(PipelineEvent value)
    {
        switch (value)
        {
            case PhaseStarted start:
                _rows[start.Number] = new PhaseRow(start, time.GetTimestamp());
                break;
            case TaskProgressed progress when _rows.TryGetValue(progress.Number, out var row):
                row.Progress = progress;
                break;
            case PhaseFinished finish when _rows.TryGetValue(finish.Number, out var row):
                row.Finish = finish;
                break;
        }
    }

    public IRenderable Render()
    {
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap())
            .AddColumn(new GridColumn().NoWrap())
            .AddColumn(new GridColumn().NoWrap())
            .AddColumn(new GridColumn().NoWrap().RightAligned())
            .AddColumn(new GridColumn());
        foreach (var row in _rows.Values)
        {
            grid.AddRow(
                new Markup(Sign(row)),
                new Text($"{row.Start.Number, 2}/{row.Start.Total}", new Style(Color.Grey)),
                new Text(row.Start.Phase),
                new Text(Words.Duration(row.Finish?.Duration ?? time.GetElapsedTime(row.StartedAt)), new Style(Color.Grey)),
                new Text(Detail(row))
            );
        }

        return grid;
    }

    private string Sign(PhaseRow row) =>
        row.Finish?.Outcome switch
        {
            null => $"[blue]{Frames[(int)(time.GetElapsedTime(row.StartedAt) / FrameTime) % Frames.Length]}[/]",
            PhaseOutcome.Succeeded => "[green]✓[/]",
            PhaseOutcome.Unchanged => "[grey]=[/]",
            PhaseOutcome.Incomplete => "[yellow]![/]",
            _ => "[red]✗[/]",
        };

    private static string Detail(PhaseRow row)
    {
        if (row.Finish is { } finish)
            return finish.Summary;
        return row.Progress is { } progress ? $"{progress.Done}/{progress.Total}  {progress.Task}" : "";
    }
}
