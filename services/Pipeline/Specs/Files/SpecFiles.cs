namespace AgenticAi.Pipeline.Specs.Files;

/// <summary>Finds the files behind the paths that the user gave.</summary>
internal static class SpecFiles
{
    /// <returns>Each file with the folder in which its references may lead: the one that was given, or its own.</returns>
    public static IReadOnlyList<(string File, string Folder)> Find(IReadOnlyList<string> paths, SpecReadOptions options, List<SpecProblem> problems)
    {
        var files = new List<(string File, string Folder)>();
        if (paths.Count == 0)
        {
            problems.Add(new SpecProblem("file-missing", "No specification was given.", "Name at least one file or folder.", null));
        }

        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                files.Add((path, Path.GetDirectoryName(Path.GetFullPath(path))!));
            }
            else if (Directory.Exists(path))
            {
                AddFolder(path, files, options, problems);
            }
            else
            {
                problems.Add(new SpecProblem("file-missing", $"{options.Shown(path)} does not exist.", "Check the path.", null, options.Shown(path)));
            }
        }

        return Limit(files.DistinctBy(file => Path.GetFullPath(file.File), StringComparer.Ordinal).ToList(), options, problems);
    }

    private static void AddFolder(string folder, List<(string File, string Folder)> files, SpecReadOptions options, List<SpecProblem> problems)
    {
        var found = new List<string>();
        Walk(folder, 0, found, options, problems);
        if (found.Count == 0)
        {
            problems.Add(
                new SpecProblem(
                    "folder-without-specs",
                    $"The folder {options.Shown(folder)} holds no specification.",
                    $"Put files in it that end in one of {string.Join(' ', DocumentReaders.Extensions)}.",
                    null,
                    options.Shown(folder)
                )
            );
        }

        files.AddRange(found.Order(StringComparer.Ordinal).Select(file => (file, folder)));
    }

    // Links are not followed, so that a folder that contains itself ends.
    private static void Walk(string folder, int depth, List<string> found, SpecReadOptions options, List<SpecProblem> problems)
    {
        try
        {
            found.AddRange(Directory.EnumerateFiles(folder).Where(IsSpec).Select(file => file.Replace('\\', '/')));
            foreach (
                var child in Directory
                    .EnumerateDirectories(folder)
                    .Where(child => depth < options.MaxDepth && !IsHidden(child) && new DirectoryInfo(child).LinkTarget is null)
            )
            {
                Walk(child, depth + 1, found, options, problems);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                new SpecProblem("folder-unreadable", $"{folder} can't be read: {exception.Message}", "Check that you may read it.", null, folder)
            );
        }
    }

    private static bool IsSpec(string file) =>
        !IsHidden(file) && DocumentReaders.Extensions.Contains(Path.GetExtension(file).ToLowerInvariant(), StringComparer.Ordinal);

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    private static List<(string File, string Folder)> Limit(
        List<(string File, string Folder)> files,
        SpecReadOptions options,
        List<SpecProblem> problems
    )
    {
        if (files.Count <= options.MaxFiles)
        {
            return files;
        }

        problems.Add(
            new SpecProblem(
                "too-many-files",
                $"{files.Count} files were found; at most {options.MaxFiles} are read.",
                "Name the files that matter.",
                null
            )
        );
        return files.GetRange(0, options.MaxFiles);
    }
}
