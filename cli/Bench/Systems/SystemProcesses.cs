using System.Globalization;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Cli.Bench.Systems;

/// <summary>The processes of a running system, found below the one that started it (Linux).</summary>
internal sealed class SystemProcesses(int root)
{
    /// <summary>Ids of the instances of a service: <c>Execution</c>, <c>Worker</c> ...</summary>
    public IReadOnlyList<int> Of(string service) =>
        [
            .. All()
                .Where(id =>
                    Words(id) is [var program, var assembly, ..]
                    && program.EndsWith("dotnet", StringComparison.Ordinal)
                    && assembly.EndsWith($"AgenticAi.{service}.dll", StringComparison.Ordinal)
                ),
        ];

    /// <summary>Ids of the main processes of a server: <c>postgres</c>, <c>redis-server</c>, <c>beam.smp</c>.</summary>
    public int Server(string program) =>
        ProcessTree.Below(root).First(process => ProgramOf(process.Id) == program && ProgramOf(process.Parent) != program).Id;

    /// <summary>Where an instance listens, from its environment.</summary>
    public static Uri AddressOf(int process) =>
        new(
            File.ReadAllText($"/proc/{process}/environ")
                .Split('\0')
                .First(variable => variable.StartsWith("ASPNETCORE_URLS=", StringComparison.Ordinal))
                .Split('=', 2)[1]
        );

    /// <summary>Megabytes of all processes; memory that they share is divided among them (proportional set size).</summary>
    public double Megabytes() => All().Sum(Kilobytes) / 1024.0;

    /// <summary>Megabytes of one process.</summary>
    public static double OwnMegabytes(int process) => Kilobytes(process) / 1024.0;

    private static long Kilobytes(int process)
    {
        var file = $"/proc/{process}/smaps_rollup";
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    private IEnumerable<int> All() => ProcessTree.Below(root).Select(process => process.Id);

    private static string[] Words(int process) => File.ReadAllText($"/proc/{process}/cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static string ProgramOf(int process) => File.Exists($"/proc/{process}/comm") ? File.ReadAllText($"/proc/{process}/comm").Trim() : "";
}
