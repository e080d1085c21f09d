using AgenticAi.Cli.Terminal;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Cli.Tests.Terminal;

public sealed class JsonDisplayTests
{
    [Fact]
    public void Writes_each_event_as_an_object_on_its_own_line()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var display = new JsonDisplay(output);

        display.Report(new PhaseStarted(1, 11, "Specification"));
        display.Report(new PhaseFinished(1, 11, "Specification", PhaseOutcome.Succeeded, TimeSpan.FromMilliseconds(1234.5678), "two\nlines"));

        output
            .ToString()
            .ShouldBe(
                """
                {"event":"phaseStarted","number":1,"total":11,"phase":"Specification"}
                {"event":"phaseFinished","number":1,"total":11,"phase":"Specification","outcome":"succeeded","duration":1.235,"summary":"two\nlines"}

                """
            );
    }
}
