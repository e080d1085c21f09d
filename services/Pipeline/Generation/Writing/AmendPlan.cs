namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>Edits of single files. A file of ours stays ours; one that somebody edited stays theirs.</summary>
internal sealed class AmendPlan : IWorkspaceChange
{
    private readonly SortedDictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, WrittenFile> _files;
    private readonly List<string> _removed = [];

    public AmendPlan(string workspace, WorkspaceManifest last, IReadOnlyList<FileDraft> drafts, IReadOnlyList<string> removed)
    {
        _files = new SortedDictionary<string, WrittenFile>(last.Files.ToDictionary(file => file.Path), StringComparer.Ordinal);
        foreach (var draft in drafts)
            Change(draft, ContentDigest.OnDisk(workspace, draft.Path));
        foreach (var path in removed.Where(path => ContentDigest.OnDisk(workspace, path) is not null))
            Remove(path);
    }

    public IReadOnlyDictionary<string, string> Contents => _contents;

    public IReadOnlyList<string> Removed => _removed;

    public WorkspaceManifest Manifest => new([.. _files.Values]);

    private void Change(FileDraft draft, string? present)
    {
        _contents[draft.Path] = draft.Content;
        var known = _files.GetValueOrDefault(draft.Path);
        if (present is null || present == known?.Sha256)
            _files[draft.Path] = new WrittenFile(draft.Path, known?.Kind ?? draft.Kind, ContentDigest.Of(draft.Content));
    }

    private void Remove(string path)
    {
        _removed.Add(path);
        _files.Remove(path);
    }
}
