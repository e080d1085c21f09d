using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Cli.Bench;

/// <summary>The whole build of the bookstore beside a plain <c>dotnet build</c> of its result, and a second build of the same input.</summary>
internal sealed class WholeBuildBench : IBench
{
    private const double MaxRatio = 5;
    private const double MaxUnchangedSeconds = 2;

    public string Name => "build";

    public string Description => "bookstore.md from specification to proof, beside a plain dotnet build of the result";

    public async Task<BenchResult> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        using var output = new TemporaryOutput();
        string[] arguments = ["build", BenchSpecifications.PathOf("bookstore.md"), "--out", output.Path];
        var whole = await AgenticCall.RunAsync(cancellation, arguments);
        var unchanged = await AgenticCall.RunAsync(cancellation, arguments);
        var plain = await PlainBuildAsync(output.Path, cancellation);
        var ratio = whole.Duration / plain.Duration;
        return new BenchResult(
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["whole build, seconds"] = whole.Duration.TotalSeconds,
                ["plain dotnet build, seconds"] = plain.Duration.TotalSeconds,
                ["whole build / plain build"] = ratio,
                ["unchanged build, seconds"] = unchanged.Duration.TotalSeconds,
            },
            new Dictionary<string, bool>(StringComparer.Ordinal)
            {
                ["whole build / plain build"] = ratio <= MaxRatio && whole.ExitCode <= 1 && plain.ExitCode == 0,
                ["unchanged build, seconds"] = unchanged.Duration.TotalSeconds < MaxUnchangedSeconds && unchanged.ExitCode == whole.ExitCode,
            }
        );
    }

    private static async Task<CommandResult> PlainBuildAsync(string output, CancellationToken cancellation)
    {
        foreach (
            var folder in Directory
                .EnumerateDirectories(output, "*", SearchOption.AllDirectories)
                .Where(folder => Path.GetFileName(folder) is "bin" or "obj")
                .ToList()
        )
        {
            Directory.Delete(folder, true);
        }

        var command = new ToolCommand("dotnet", ["build", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = output,
        };
        return await new CommandRunner(TimeProvider.System).RunAsync(command, cancellation: cancellation);
    }
}
