namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>
/// Environments of the programs that we start, built from lists of what is allowed: keys and passwords in our own
/// environment never reach a program by accident.
/// </summary>
public static class ChildEnvironment
{
    private static readonly string[] Everywhere =
    [
        "PATH",
        "HOME",
        "TMPDIR",
        "TEMP",
        "TMP",
        "LANG",
        "LC_ALL",
        "TZ",
        "DOTNET_ROOT",
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "SystemRoot",
        "windir",
        "SystemDrive",
        "USERPROFILE",
        "APPDATA",
        "LOCALAPPDATA",
        "ProgramData",
        "ProgramFiles",
        "PATHEXT",
        "ComSpec",
    ];

    /// <summary>What the .NET SDK needs to find its settings and to reach a registry through a proxy.</summary>
    private static readonly string[] Tools =
    [
        "NUGET_PACKAGES",
        "NUGET_CERT_REVOCATION_MODE",
        "NUGET_HTTP_CACHE_PATH",
        "NuGetAudit",
        "DOTNET_CLI_HOME",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "NO_PROXY",
        "http_proxy",
        "https_proxy",
        "no_proxy",
    ];

    /// <summary>For tools that we trust with the network: compilers, package managers.</summary>
    public static IReadOnlyDictionary<string, string> ForTools(params IEnumerable<(string Name, string Value)> variables) =>
        With(
            Allowed([.. Everywhere, .. Tools]),
            [("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_UI_LANGUAGE", "en"), .. variables]
        );

    /// <summary>For generated applications and servers: the system's own variables and what is handed in.</summary>
    public static IReadOnlyDictionary<string, string> ForApplications(params IEnumerable<(string Name, string Value)> variables) =>
        With(Allowed(Everywhere), [.. variables]);

    private static Dictionary<string, string> Allowed(string[] names) =>
        names
            .Select(name => (Name: name, Value: System.Environment.GetEnvironmentVariable(name)))
            .Where(variable => variable.Value is not null)
            .ToDictionary(variable => variable.Name, variable => variable.Value!, StringComparer.Ordinal);

    private static Dictionary<string, string> With(Dictionary<string, string> environment, params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables)
            environment[name] = value;
        return environment;
    }
}
