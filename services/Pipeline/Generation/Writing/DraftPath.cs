using System.Buffers;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>Which relative paths may become files, on every file system that a workspace can be moved to.</summary>
internal static class DraftPath
{
    private const int LongestName = 200;

    private static readonly SearchValues<char> ForbiddenSomewhere = SearchValues.Create("\\:*?\"<>|");

    private static readonly HashSet<string> DeviceNames = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase
    );

    public static void Check(string path)
    {
        if (Path.IsPathRooted(path) || path.Split('/').Any(IsUnsafeName))
            throw Unsafe(path, "A generated file would have a path that is not safe in a workspace");
        if (
            path.StartsWith(Staging.RelativeFolder + "/", StringComparison.OrdinalIgnoreCase)
            || path.Equals(WorkspaceManifest.RelativePath, StringComparison.OrdinalIgnoreCase)
        )
        {
            throw Unsafe(path, "A generated file would take the place of the writer's own records");
        }
    }

    public static void CheckUnique(IReadOnlyList<string> paths)
    {
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (!files.Add(path))
                throw Unsafe(path, "Two generated files would have the same path, apart from upper and lower case");
        }

        foreach (var path in paths)
        {
            if (Folders(path).FirstOrDefault(files.Contains) is { } folder)
                throw Unsafe(path, $"'{folder}' would be a file and a folder");
        }
    }

    /// <summary>A link could lead a write to outside of the workspace, and a folder cannot be replaced by a file.</summary>
    public static void CheckTarget(string workspace, string path)
    {
        foreach (var step in Folders(path).Append(path))
        {
            if (new FileInfo(Path.Combine(workspace, step)).LinkTarget is { } target)
                throw Unsafe(Path.Combine(workspace, step), $"A generated file would be written through a link to '{target}'");
        }

        if (Directory.Exists(Path.Combine(workspace, path)))
            throw Unsafe(Path.Combine(workspace, path), "A generated file would take the place of a folder");
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    private static bool IsUnsafeName(string name) =>
        name is "" or "." or ".."
        || name.Length > LongestName
        || name.EndsWith('.')
        || name.EndsWith(' ')
        || name.AsSpan().ContainsAny(ForbiddenSomewhere)
        || name.Any(char.IsControl)
        || DeviceNames.Contains(name.Split('.')[0]);

    private static FaultException Unsafe(string path, string problem) =>
        new(FaultKind.UnsafePath, problem, path, "Rename what it is called after in the specification, or remove what lies there.");
}
