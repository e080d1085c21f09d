namespace AgenticAi.Pipeline.Deployment.Building;

/// <summary>Whether the packages of a solution are in place. A restore that has nothing to do costs more than a small compilation.</summary>
internal static class RestoreState
{
    private static readonly string[] Inputs = ["*.csproj", "*.props", "*.targets", "*.config", "*.sln", "*.slnx", "global.json"];

    public static bool IsCurrent(string workspace)
    {
        var projects = Find(workspace, "*.csproj").ToList();
        var newest = Inputs.SelectMany(pattern => Find(workspace, pattern)).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max();
        return projects.Count > 0 && projects.All(project => RestoredAt(project) >= newest);
    }

    /// <summary>What the SDK says when it relied on packages that are gone.</summary>
    public static bool IsMissing(Diagnostic diagnostic) => diagnostic.Code is "NETSDK1004" or "NETSDK1064" or "NETSDK1005" or "NETSDK1047";

    private static DateTime RestoredAt(string project) =>
        File.GetLastWriteTimeUtc(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json"));

    private static IEnumerable<string> Find(string workspace, string pattern) =>
        Directory
            .EnumerateFiles(workspace, pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(workspace, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or ".agentic"));
}
