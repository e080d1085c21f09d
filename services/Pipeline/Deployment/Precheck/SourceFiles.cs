namespace AgenticAi.Pipeline.Deployment.Precheck;

/// <summary>The C# files of a workspace as the compiler would take them.</summary>
internal static class SourceFiles
{
    private static readonly string[] OtherFolders = ["bin", "obj", ".agentic", ".git", "node_modules"];

    /// <summary>Absolute paths of project files.</summary>
    public static IEnumerable<string> Projects(string workspace) => Below(workspace, "*.csproj");

    /// <summary>Absolute paths of the sources that people and the generator write.</summary>
    public static IEnumerable<string> Of(string folder) => Below(folder, "*.cs");

    /// <summary>What the build itself wrote for a project: implicit usings, assembly attributes.</summary>
    public static IEnumerable<string> OfBuild(string project)
    {
        var folder = Path.Combine(Path.GetDirectoryName(project)!, "obj", "Debug");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    private static IEnumerable<string> Below(string folder, string pattern) =>
        !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, pattern)
                .Order(StringComparer.Ordinal)
                .Concat(
                    Directory
                        .EnumerateDirectories(folder)
                        .Where(child => !OtherFolders.Contains(Path.GetFileName(child), StringComparer.Ordinal))
                        .Order(StringComparer.Ordinal)
                        .SelectMany(child => Below(child, pattern))
                );
}
