using AgenticAi.Pipeline.Specs.Files;

namespace AgenticAi.Pipeline.Specs;

/// <summary>The files of a specification as texts, for those who send them elsewhere to be read.</summary>
public static class SpecificationFiles
{
    /// <param name="paths">Files, or folders that are searched with their subfolders.</param>
    /// <param name="options">Limits.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <returns>In the order of reading. Paths are relative, with forward slashes, and unique: below the folder that was given, or the file's name.</returns>
    public static IReadOnlyList<(string Path, string Text)> Find(IReadOnlyList<string> paths, SpecReadOptions options, List<SpecProblem> problems)
    {
        var found = new List<(string Path, string Text)>();
        foreach (var (file, folder) in SpecFiles.Find(paths, options, problems))
        {
            if (FileText.Read(file, options.Shown(file), options, problems) is { } text)
            {
                found.Add((Unique(Path.GetRelativePath(folder, file).Replace('\\', '/'), found), text));
            }
        }

        return found;
    }

    /// <summary>Files of the same name from several folders go into folders 2, 3 ...</summary>
    private static string Unique(string path, List<(string Path, string Text)> found)
    {
        var candidate = path;
        for (var number = 2; found.Any(other => string.Equals(other.Path, candidate, StringComparison.OrdinalIgnoreCase)); number++)
        {
            candidate = $"{number}/{path}";
        }

        return candidate;
    }
}
