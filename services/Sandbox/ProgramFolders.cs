using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Sandbox;

/// <summary>Where the programs lie that build and run applications; seldom outside of the system's own folders.</summary>
internal static class ProgramFolders
{
    /// <summary>The folders of the system: programs, libraries, settings for all.</summary>
    public static IReadOnlyList<string> System { get; } = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc"];

    /// <summary>Where the SDK truly lies; null when it is not on this machine.</summary>
    public static string? Dotnet { get; } = Executable.Find("dotnet") is { } program ? Path.GetDirectoryName(TargetOf(program)) : null;

    /// <summary>PostgreSQL's server programs; null when there are none.</summary>
    public static string? PostgresBin { get; } = FindPostgres();

    /// <summary>Folders apart from the system's.</summary>
    public static IEnumerable<string> Others() =>
        new[] { Dotnet, Path.GetDirectoryName(PostgresBin) }.OfType<string>().Where(folder => !IsSystem(folder));

    /// <summary>Where a program is that may be a link in a folder of somebody's own.</summary>
    /// <exception cref="FaultException">It is not on this machine.</exception>
    public static string PathOf(string program) => Executable.Require(program) is var path && IsSystem(path) ? path : TargetOf(path);

    private static string TargetOf(string program) => File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program;

    private static bool IsSystem(string folder) =>
        folder == "/" || System.Any(system => folder == system || folder.StartsWith($"{system}/", StringComparison.Ordinal));

    private static string? FindPostgres()
    {
        try
        {
            return PostgresInstallation.Find().BinFolder;
        }
        catch (FaultException)
        {
            return null;
        }
    }
}
