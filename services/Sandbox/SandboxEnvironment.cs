using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Sandbox;

/// <summary>The whole environment of a program that builds and runs code that is not ours.</summary>
internal static class SandboxEnvironment
{
    /// <param name="home">A folder of its own.</param>
    /// <param name="temporary">Another one.</param>
    /// <param name="packages">Where packages lie; it only reads there.</param>
    public static IReadOnlyDictionary<string, string> With(string home, string temporary, string packages) =>
        ChildEnvironment.ForApplications([
            ("HOME", home),
            ("TMPDIR", temporary),
            ("DOTNET_CLI_HOME", home),
            ("NUGET_PACKAGES", packages),
            .. Tools(),
            // Asking a registry for known weaknesses of packages needs a network.
            ("NuGetAudit", "false"),
            ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
            ("DOTNET_NOLOGO", "1"),
            ("DOTNET_CLI_UI_LANGUAGE", "en"),
        ]);

    /// <summary>Links to them and the home that they may lie in are not there for the program.</summary>
    private static IEnumerable<(string Name, string Value)> Tools()
    {
        yield return ("PATH", string.Join(Path.PathSeparator, [Environment.GetEnvironmentVariable("PATH"), ProgramFolders.Dotnet]));
        if (ProgramFolders.PostgresBin is { } postgres)
        {
            yield return (PostgresInstallation.FolderVariable, postgres);
        }
    }
}
