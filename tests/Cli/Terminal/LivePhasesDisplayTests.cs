using AgenticAi.Cli.Terminal;
using AgenticAi.Pipeline.Progress;
using Spectre.Console;

namespace AgenticAi.Cli.Tests.Terminal;

public sealed class LivePhasesDisplayTests
{
    [Fact]
    public async Task Shows_every_phase_and_the_notices_after_them()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(output),
            }
        );

        await using (var display = new LivePhasesDisplay(console, TimeProvider.System))
        {
            display.Report(new PhaseStarted(1, 11, "Specification"));
            display.Report(new Notice(NoticeLevel.Warning, "kept [A.cs]"));
            display.Report(new PhaseFinished(1, 11, "Specification", PhaseOutcome.Succeeded, TimeSpan.FromSeconds(1), "[12] sentences"));
            display.Report(new PhaseStarted(2, 11, "Requirements"));
            display.Report(new TaskProgressed(2, "Requirements", 3, 9, "Book"));
        }

        var shown = output.ToString();
        shown.ShouldContain("✓   1/11  Specification  1.0 s  [12] sentences");
        shown.ShouldContain("3/9  Book");
        shown.TrimEnd().ShouldEndWith("warning: kept [A.cs]");
    }
}
