using System.Text.Json;
using AgenticAi.Cli.Building;
using AgenticAi.Cli.Terminal;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Pipeline.Reporting;
using Spectre.Console;

namespace AgenticAi.Cli.Verification;

/// <summary>Builds and starts what lies in an output folder, runs every check of its recorded model, and compares with the recorded report.</summary>
internal sealed class VerificationRun(string output, bool json, TimeProvider time)
{
    /// <returns>0 when everything is proven and the report says the same, 1 otherwise.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var layout = new OutputLayout(output);
        var (model, recorded) = Load(layout);
        var state = new BuildState(new BuildRequest([], output)) { Model = model };
        try
        {
            var deployer = new Deployer(new CommandRunner(time), cluster => new NpgsqlDatabases(cluster), time);
            await using (var display = ProgressDisplay.Choose(json, AnsiConsole.Console, Console.Out, time))
            {
                await new PhaseRunner(BuildPhases.Verification(deployer, time), time).RunAsync(state, display, cancellation);
            }

            return Compare(recorded, ReportFiles.Of(state, time), layout);
        }
        finally
        {
            if (state.Session is not null)
            {
                await state.Session.DisposeAsync();
            }
        }
    }

    private int Compare(BuildReport recorded, BuildReport now, OutputLayout layout)
    {
        var text = json ? Console.Error : Console.Out;
        var edited = EditedFiles.Of(layout.Root).ToList();
        foreach (var file in edited)
        {
            text.WriteLine($"{file}: differs from what was generated");
        }

        var before = recorded.Requirements.ToDictionary(verdict => verdict.Id, verdict => verdict.Status, StringComparer.Ordinal);
        var changed = now.Requirements.Where(verdict => before.GetValueOrDefault(verdict.Id, RequirementStatus.Unproven) != verdict.Status).ToList();
        foreach (var verdict in changed)
        {
            text.WriteLine(
                $"{verdict.Source}: was {before.GetValueOrDefault(verdict.Id, RequirementStatus.Unproven)}, is {verdict.Status}: {verdict.Source.Words}"
            );
        }

        BuildSummary.Write(now, now.Exit, output, text);
        return now.Exit == BuildExit.Proven && changed.Count == 0 ? 0 : 1;
    }

    private static (ApplicationModel Model, BuildReport Report) Load(OutputLayout layout)
    {
        if (!File.Exists(layout.Model) || !File.Exists(layout.ReportJson))
        {
            throw new FaultException(
                FaultKind.ToolFailed,
                "There is no built application with a report",
                layout.Root,
                "Run 'agentic build SPEC --out' with this folder first."
            );
        }

        try
        {
            return (ModelJson.Read(File.ReadAllText(layout.Model)), ReportFiles.Read(layout));
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new FaultException(
                FaultKind.ToolFailed,
                $"The records of the build can't be read: {exception.Message}",
                layout.Root,
                "Build the application again.",
                exception
            );
        }
    }
}
