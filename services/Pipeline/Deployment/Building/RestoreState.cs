namespace AgenticAi.Pipeline.Deployment.Building;

/// <summary>Whether the packages of a solution are in place. A restore that has nothing to do costs more than a small compilation.</summary>
internal static class RestoreState
{
    private static readonly string[] Inputs = [".csproj", ".props", ".targets", ".config", ".sln", ".slnx", "global.json"];

    private static readonly string[] OtherFolders = ["obj", "bin", ".agentic", ".git", "node_modules"];

    public static bool IsCurrent(string workspace)
    {
        var inputs = InputsBelow(workspace).ToList();
        var projects = inputs.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        return projects.Count > 0 && projects.Min(RestoredAt) >= inputs.Max(File.GetLastWriteTimeUtc);
    }

    /// <summary>What the SDK says when it relied on packages that are gone.</summary>
    public static bool IsMissing(Diagnostic diagnostic) => diagnostic.Code is "NETSDK1004" or "NETSDK1064" or "NETSDK1005" or "NETSDK1047";

    private static DateTime RestoredAt(string project) =>
        File.GetLastWriteTimeUtc(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json"));

    private static IEnumerable<string> InputsBelow(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Where(file => Inputs.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(child => !OtherFolders.Contains(Path.GetFileName(child), StringComparer.Ordinal))
                    .SelectMany(InputsBelow)
            );
}
