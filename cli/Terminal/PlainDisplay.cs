using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Cli.Terminal;

/// <summary>One line for each finished phase and each notice, for logs and pipes.</summary>
internal sealed class PlainDisplay(TextWriter output) : IProgressDisplay
{
    private readonly Lock _gate = new();

    public void Report(PipelineEvent value)
    {
        if (Line(value) is not { } line)
            return;
        lock (_gate)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string? Line(PipelineEvent value) =>
        value switch
        {
            PhaseFinished phase => Line(phase),
            Notice notice => Words.Level(notice.Level) + notice.Message,
            _ => null,
        };

    private static string Line(PhaseFinished phase)
    {
        string[] parts = [Words.Outcome(phase.Outcome), phase.Summary];
        var result = string.Join(": ", parts.Where(part => part.Length > 0));
        return $"{phase.Number, 2}/{phase.Total} {phase.Phase, -14} {Words.Duration(phase.Duration), 8}  {result}".TrimEnd();
    }
}
