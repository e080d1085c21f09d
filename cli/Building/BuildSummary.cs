using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Reporting;

namespace AgenticAi.Cli.Building;

/// <summary>The last lines of a build: what was delivered, what is open, where the report lies.</summary>
internal static class BuildSummary
{
    private const int MostLines = 20;

    public static void Write(BuildReport report, BuildExit exit, string output, TextWriter text)
    {
        text.WriteLine();
        var open = report.Requirements.Where(verdict => verdict.Status != RequirementStatus.Proven).ToList();
        foreach (var verdict in open.Take(MostLines))
        {
            text.WriteLine(
                $"{verdict.Source}: {(verdict.Status == RequirementStatus.Unproven ? "unproven" : "not understood")}: {Shorten(verdict.Source.Words)}"
            );
        }

        if (open.Count > MostLines)
        {
            text.WriteLine($"and {open.Count - MostLines} more in the report");
        }

        foreach (var check in report.Failed.Take(MostLines))
        {
            text.WriteLine($"failed: {Shorten(check.Title)}: {Shorten(check.Message)}");
        }

        foreach (var symptom in report.Broken.Take(MostLines))
        {
            text.WriteLine($"{symptom.File}:{symptom.Line}: {symptom.Code}: {symptom.Message}");
        }

        text.WriteLine(
            exit == BuildExit.Fault
                ? $"{report.Title} could not be built and started."
                : $"{report.Title}: {report.Score.Proven} of {report.Score.Total} requirements are proven."
        );
        text.WriteLine($"Report: {Path.GetRelativePath(Directory.GetCurrentDirectory(), new OutputLayout(output).ReportHtml)}");
        if (exit != BuildExit.Fault)
        {
            text.WriteLine($"Run it: agentic run {output}");
        }
    }

    private static string Shorten(string words) => words.Length <= 120 ? words : $"{words[..117]}...";
}
