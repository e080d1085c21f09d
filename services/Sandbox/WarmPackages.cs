using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Sandbox;

/// <summary>
/// Fetches the packages of an application before its code is built where there is no network. Only project files are looked at, which come
/// from the target's own templates, and nothing of the application runs.
/// </summary>
internal sealed class WarmPackages(TimeProvider time)
{
    private static readonly string[] ProjectFiles = [".csproj", ".props", "global.json"];

    private readonly ConcurrentDictionary<string, bool> _warm = new(StringComparer.Ordinal);
    private readonly CommandRunner _runner = new(time);

    /// <summary>Where packages lie that the account of the sandbox can read, too.</summary>
    public string Folder { get; } =
        Environment.IsPrivilegedProcess && OperatingSystem.IsLinux()
            ? "/var/lib/agentic/packages"
            : Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <param name="files">The application.</param>
    /// <param name="scratch">A folder that may be used and is removed by the caller.</param>
    /// <param name="cancellation">Stops the restore.</param>
    /// <exception cref="FaultException">A package can't be had.</exception>
    public async Task EnsureAsync(IReadOnlyList<GeneratedFile> files, string scratch, CancellationToken cancellation)
    {
        var projects = files.Where(file => ProjectFiles.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal))).ToList();
        var key = PackagesOf(projects);
        if (_warm.ContainsKey(key))
        {
            return;
        }

        foreach (var file in projects)
        {
            var path = Path.Combine(scratch, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Content, cancellation);
        }

        foreach (var project in projects.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            await RestoreAsync(Path.Combine(scratch, project.Path), cancellation);
        }

        _warm[key] = true;
    }

    private async Task RestoreAsync(string project, CancellationToken cancellation)
    {
        var command = new ToolCommand("dotnet", "restore", "-nologo", "-verbosity:quiet", "-nodeReuse:false", project)
        {
            WorkingDirectory = Path.GetDirectoryName(project)!,
            Environment = new Dictionary<string, string>(ChildEnvironment.ForTools(), StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Folder },
        };
        var result = await _runner.RunAsync(command, cancellation: cancellation);
        if (!result.Succeeded)
        {
            throw new FaultException(
                FaultKind.ToolFailed,
                $"The packages of the application can't be had: {result.Tail.FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal))}",
                "dotnet restore",
                "Give the worker a way to a package registry, or a package cache that holds them."
            );
        }
    }

    /// <summary>Names of projects differ between applications, their packages hardly ever do.</summary>
    private static string PackagesOf(IEnumerable<GeneratedFile> projects)
    {
        var lines = projects
            .SelectMany(file => file.Content.Split('\n'))
            .Where(line => line.Contains("Package", StringComparison.Ordinal) || line.Contains("Sdk", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
