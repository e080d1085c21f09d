using AgenticAi.Cli.Terminal;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Cli.Tests.Terminal;

public sealed class PlainDisplayTests
{
    [Theory]
    [InlineData(PhaseOutcome.Succeeded, 1.24, " 3/11 Planning          1.2 s  40 tasks")]
    [InlineData(PhaseOutcome.Unchanged, 0, " 3/11 Planning          0.0 s  unchanged: 40 tasks")]
    [InlineData(PhaseOutcome.Failed, 125, " 3/11 Planning       2 min 5 s  FAILED: 40 tasks")]
    public void Writes_one_line_for_a_finished_phase(PhaseOutcome outcome, double seconds, string line)
    {
        var shown = Shown(
            new PhaseStarted(3, 11, "Planning"),
            new TaskProgressed(3, "Planning", 1, 40, "Book"),
            new PhaseFinished(3, 11, "Planning", outcome, TimeSpan.FromSeconds(seconds), "40 tasks")
        );

        shown.ShouldBe(line + "\n");
    }

    [Fact]
    public void Marks_warnings_and_errors()
    {
        var shown = Shown(
            new Notice(NoticeLevel.Info, "ready http://127.0.0.1:5000"),
            new Notice(NoticeLevel.Warning, "kept A.cs"),
            new Notice(NoticeLevel.Error, "broken")
        );

        shown.ShouldBe("ready http://127.0.0.1:5000\nwarning: kept A.cs\nerror: broken\n");
    }

    private static string Shown(params PipelineEvent[] events)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var display = new PlainDisplay(output);
        foreach (var value in events)
            display.Report(value);
        return output.ToString();
    }
}
