namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>Copies of permanent files as they were generated: later generations make them no more, so nothing else could bring them back.</summary>
public static class OriginalFiles
{
    private const string RelativeFolder = ".agentic/originals";

    /// <summary>Copies those that nobody has edited.</summary>
    /// <param name="workspace">The folder.</param>
    /// <param name="files">What the last write left.</param>
    public static void Keep(string workspace, IReadOnlyList<WrittenFile> files)
    {
        foreach (var file in files.Where(file => file.Kind == FileKind.Permanent && ContentDigest.OnDisk(workspace, file.Path) == file.Sha256))
        {
            var copy = CopyOf(workspace, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(workspace, file.Path), copy, overwrite: true);
        }
    }

    /// <summary>Null when there is no copy.</summary>
    public static string? Read(string workspace, string path)
    {
        var copy = CopyOf(workspace, path);
        return File.Exists(copy) ? File.ReadAllText(copy) : null;
    }

    private static string CopyOf(string workspace, string path) => Path.Combine(workspace, RelativeFolder, path);
}
