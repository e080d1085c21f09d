namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>Finds the specifications that lie beside the repository.</summary>
internal static class SharedSpecifications
{
    public static string PathOf(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "specs", file);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new FileNotFoundException($"shared/specs/{file} must lie beside the repository.");
    }
}
