using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Bench;

/// <summary>The specifications that benches build: those that lie beside the repository.</summary>
internal static class BenchSpecifications
{
    public static IReadOnlyList<string> All() =>
        [
            .. new DirectoryInfo(Folder())
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.Extension is ".md" or ".yml" or ".yaml" or ".json" or ".jdl")
                .Where(file => file.Name != "README.md")
                .Select(file => file.FullName)
                .Order(StringComparer.Ordinal),
        ];

    public static string PathOf(string file) => Path.Combine(Folder(), file);

    private static string Folder()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, "shared", "specs");
                if (Directory.Exists(candidate))
                {
                    return candidate;
                }
            }
        }

        throw new FaultException(
            FaultKind.ToolMissing,
            "The shared specifications are not there",
            "shared/specs",
            "Put the folder 'shared' beside the repository."
        );
    }
}
