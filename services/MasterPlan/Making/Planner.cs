using System.Globalization;
using System.Text.Json;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Archives;
using Microsoft.Extensions.Options;

namespace AgenticAi.MasterPlan.Making;

/// <summary>
/// Has phases 1 to 5 run in a process with limits. Whatever is wrong with a specification is a result, not an
/// exception.
/// </summary>
internal sealed partial class Planner(IOptions<MakingOptions> options, TimeProvider time, ILogger<Planner> logger)
{
    private readonly SafeArchive _archive = new(options.Value.MaxFiles, options.Value.MaxContentBytes);
    private readonly TimeSpan _limit = TimeSpan.FromSeconds(options.Value.MaxSeconds);
    private readonly CommandRunner _runner = new(time);

    /// <param name="specification">A zip.</param>
    /// <param name="plan">The plan that it is for; its target is one that there is.</param>
    /// <param name="cancellation">Ends the process.</param>
    public async Task<Understanding> PlanAsync(byte[] specification, Plan plan, CancellationToken cancellation)
    {
        try
        {
            using var folder = PlanningFolder.Create();
            await PrepareAsync(folder, _archive.Read(specification), plan, cancellation);
            return await UnderstandAsync(folder, cancellation);
        }
        catch (ArchiveException exception)
        {
            return Understanding.Refused(exception.Message);
        }
        catch (JsonException exception)
        {
            LogUnreadable(exception);
            return Understanding.Faulted(
                "What the planner says about this specification can't be read. It is a fault of the product, which was logged."
            );
        }
    }

    private static async Task PrepareAsync(
        PlanningFolder folder,
        IReadOnlyList<(string Path, byte[] Content)> files,
        Plan plan,
        CancellationToken cancellation
    )
    {
        await SafeArchive.UnpackAsync(files, folder.Specification, cancellation);

        // A folder is searched for what looks like a specification; a single file must be one.
        var order = new PlanningOrder(files.Count == 1 ? files[0].Path : "", plan.Target, plan.Strict, plan.ReadPrevious());
        await File.WriteAllTextAsync(folder.Order, JsonSerializer.Serialize(order, ApiJson.Options), cancellation);
    }

    private async Task<Understanding> UnderstandAsync(PlanningFolder folder, CancellationToken cancellation)
    {
        var ended = await _runner.RunAsync(CommandFor(folder), _limit, cancellation);
        if (ended.TimedOut)
        {
            LogTooLong(_limit.TotalSeconds);
            return Understanding.Refused(
                $"Reading the specification takes more than {_limit.TotalSeconds:0} seconds. Split it, or say it with shorter sentences and files."
            );
        }

        if (!ended.Succeeded || !File.Exists(folder.Understanding))
        {
            LogTripped(ended.ExitCode, string.Join('\n', ended.Tail));
            return Understanding.Faulted("The planner failed on this specification. It is a fault of the product, which was logged.");
        }

        await using var stream = File.OpenRead(folder.Understanding);
        return (await JsonSerializer.DeserializeAsync<Understanding>(stream, ApiJson.Options, cancellation))!;
    }

    private ToolCommand CommandFor(PlanningFolder folder) =>
        new("dotnet", Path.Combine(AppContext.BaseDirectory, "AgenticAi.MasterPlan.dll"), PlanningProcess.Command, folder.Root)
        {
            WorkingDirectory = folder.Root,
            Environment = ChildEnvironment.ForApplications(
                ("DOTNET_GCHeapHardLimit", (options.Value.MaxMegabytes * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture))
            ),
        };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A specification was given up after {Seconds} seconds.")]
    private partial void LogTooLong(double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The planner failed with exit code {ExitCode}: {Tail}")]
    private partial void LogTripped(int exitCode, string tail);

    [LoggerMessage(Level = LogLevel.Error, Message = "The planner's result can't be read.")]
    private partial void LogUnreadable(Exception exception);
}
