using System.Text;

namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>
/// A folder inside the workspace, so on its volume, where a whole write is put down before the first file is moved into place.
/// It also holds the manifest of the write under way: after a crash halfway, the next write still knows its own files.
/// </summary>
internal sealed class Staging(string workspace)
{
    public const string RelativeFolder = ".agentic/staging";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private string Folder => Path.Combine(workspace, RelativeFolder);

    private string ManifestFile => Path.Combine(Folder, "files.json");

    /// <summary>The manifest of a write that did not end; empty when the last one did.</summary>
    public WorkspaceManifest Interrupted() => WorkspaceManifest.Read(ManifestFile);

    public void Put(IReadOnlyDictionary<string, string> contents, WorkspaceManifest manifest)
    {
        Directory.CreateDirectory(Folder);
        var number = 0;
        foreach (var (path, content) in contents)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(workspace, path))!);
            File.WriteAllText(Staged(number++), content, Utf8);
        }

        // Last and by rename: an interrupted manifest is either whole or not there.
        File.WriteAllText(ManifestFile + ".part", manifest.ToJson(), Utf8);
        File.Move(ManifestFile + ".part", ManifestFile, overwrite: true);
    }

    public void MoveIntoPlace(IReadOnlyDictionary<string, string> contents)
    {
        var number = 0;
        foreach (var path in contents.Keys)
            File.Move(Staged(number++), Path.Combine(workspace, path), overwrite: true);
    }

    public void Commit()
    {
        File.Move(ManifestFile, Path.Combine(workspace, WorkspaceManifest.RelativePath), overwrite: true);
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Drops what was staged, and keeps the manifest of an earlier interrupted write.</summary>
    public void Discard()
    {
        if (!Directory.Exists(Folder))
            return;
        foreach (var part in Directory.EnumerateFiles(Folder, "*.part"))
            File.Delete(part);
        if (!File.Exists(ManifestFile))
            Directory.Delete(Folder);
    }

    private string Staged(int number) => Path.Combine(Folder, $"{number}.part");
}
