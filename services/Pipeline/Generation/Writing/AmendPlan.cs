namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>Edits of single files. A file of ours stays ours; one that somebody edited stays theirs.</summary>
internal sealed class AmendPlan : IWorkspaceChange
{
    private readonly SortedDictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, WrittenFile> _files;
    private readonly List<string> _removed = [];

    public AmendPlan(string workspace, WorkspaceManifest last, IReadOnlyDictionary<string, string?> edits)
    {
        _files = new SortedDictionary<string, WrittenFile>(last.Files.ToDictionary(file => file.Path), StringComparer.Ordinal);
        foreach (var (path, content) in edits)
        {
            var present = ContentDigest.OnDisk(workspace, path);
            if (content is not null)
                Change(path, present, content);
            else if (present is not null)
                Remove(path);
        }
    }

    public IReadOnlyDictionary<string, string> Contents => _contents;

    public IReadOnlyList<string> Removed => _removed;

    public WorkspaceManifest Manifest => new([.. _files.Values]);

    private void Change(string path, string? present, string content)
    {
        _contents[path] = content;
        var known = _files.GetValueOrDefault(path);
        if (present is null || present == known?.Sha256)
            _files[path] = new WrittenFile(path, known?.Kind ?? FileKind.Generated, ContentDigest.Of(content));
    }

    private void Remove(string path)
    {
        _removed.Add(path);
        _files.Remove(path);
    }
}
