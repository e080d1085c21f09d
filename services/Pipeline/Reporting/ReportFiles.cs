using System.Text.Json;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;

namespace AgenticAi.Pipeline.Reporting;

/// <summary>Makes the report of a build and writes it as JSON and HTML.</summary>
public static class ReportFiles
{
    public static BuildReport Of(BuildState state, TimeProvider time)
    {
        var verdicts = Verdicts.Of(state.Model.Requirements, state.Checks);
        return new BuildReport(
            state.Model.Title,
            BuildPhases.ProductVersion,
            time.GetUtcNow(),
            Score.Of(verdicts),
            state.Phases,
            verdicts,
            state.Model.Assumptions,
            state.Model.Conflicts,
            state.Checks,
            state.Probes,
            state.Build is null ? [] : [state.Build.Command],
            state.Repairs,
            state.Broken,
            state.Written?.Files ?? []
        );
    }

    public static void Write(BuildReport report, OutputLayout layout)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(layout.ReportJson)!);
        File.WriteAllText(layout.ReportJson, JsonSerializer.Serialize(report, ModelJson.Options) + "\n");
        File.WriteAllText(layout.ReportHtml, HtmlReport.Write(report));
    }

    /// <exception cref="JsonException">The file is not a report.</exception>
    public static BuildReport Read(OutputLayout layout) =>
        JsonSerializer.Deserialize<BuildReport>(File.ReadAllText(layout.ReportJson), ModelJson.Options)
        ?? throw new JsonException("The report is empty.");
}
