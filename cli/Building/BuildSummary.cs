using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Phases;

namespace AgenticAi.Cli.Building;

/// <summary>The last lines of a build: what was delivered, what is open, where the report lies.</summary>
internal static class BuildSummary
{
    public static void Write(BuildState state, BuildExit exit, TextWriter output)
    {
        if (exit > BuildExit.Incomplete)
        {
            return;
        }

        var layout = new OutputLayout(state.Request.Output);
        output.WriteLine();
        output.WriteLine($"{state.Model.Title} is in {state.Request.Output}.");
        output.WriteLine($"Report: {Path.GetRelativePath(Directory.GetCurrentDirectory(), layout.ReportHtml)}");
        output.WriteLine($"Run it: agentic run {state.Request.Output}");
    }
}
