using System.Text.Json;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Pipeline.Progress;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Sandbox;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Validation.Applications;

/// <summary>
/// <c>verify FOLDER</c>: builds, starts and proves an application in a process of its own, which runs inside the sandbox with it. It knows no broker,
/// no service and no secret, and leaves its results in the folder.
/// </summary>
internal static class VerificationProcess
{
    public const string Command = "verify";
    public const string Application = "application";
    public const string End = "end.json";

    public static async Task<int> RunAsync(string folder, TimeProvider time)
    {
        Descendants.KeepOrphans();
        var layout = new OutputLayout(Path.Combine(folder, Application));
        var end = await VerifyAsync(layout, time);
        await File.WriteAllTextAsync(Path.Combine(folder, End), JsonSerializer.Serialize(end, ApiJson.Options));
        return 0;
    }

    private static async Task<VerificationEnd> VerifyAsync(OutputLayout layout, TimeProvider time)
    {
        try
        {
            var model = ModelJson.Read(await File.ReadAllTextAsync(layout.Model));
            return await VerifyAsync(new BuildState(new BuildRequest([], layout.Root)) { Model = model }, layout, time);
        }
        catch (JsonException exception)
        {
            return new VerificationEnd(
                (int)BuildExit.BadInput,
                0,
                0,
                $"The model of the application can't be read: {exception.Message}",
                Fault: null
            );
        }
        catch (FaultException fault)
        {
            return new VerificationEnd((int)BuildExit.Fault, 0, 0, fault.Problem, fault.Message);
        }
    }

    private static async Task<VerificationEnd> VerifyAsync(BuildState state, OutputLayout layout, TimeProvider time)
    {
        try
        {
            var deployer = new Deployer(new CommandRunner(time), cluster => new NpgsqlDatabases(cluster), time);
            var phases = BuildPhases.Verification(deployer, time);
            var stopped = await new PhaseRunner(phases, time).RunAsync(state, new Progress<PipelineEvent>(), CancellationToken.None);
            var report = ReportFiles.Of(state, time);
            ReportFiles.Write(report, layout);
            var summary = stopped is null ? $"{report.Score.Proven} of {report.Score.Total} requirements are proven." : state.Phases[^1].Summary;
            return new VerificationEnd(
                (int)(stopped is null ? report.Exit : BuildExit.Incomplete),
                report.Score.Proven,
                report.Score.Total,
                summary,
                Fault: null
            );
        }
        finally
        {
            if (state.Session is not null)
            {
                await state.Session.DisposeAsync();
            }
        }
    }
}
