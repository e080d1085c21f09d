namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>Decides, without touching the disk, what becomes of each draft and of each file that an earlier write left.</summary>
internal sealed class WritePlan : IWorkspaceChange
{
    public const string OfferSuffix = ".agentic-new";

    private readonly string _workspace;
    private readonly Dictionary<string, WrittenFile> _last;
    private readonly ILookup<string, string> _ours;
    private readonly SortedDictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, WrittenFile> _files = new(StringComparer.Ordinal);
    private readonly List<KeptFile> _kept = [];
    private readonly List<string> _removed = [];

    /// <param name="interrupted">What a write that did not end may have put in place already.</param>
    public WritePlan(string workspace, WorkspaceManifest last, WorkspaceManifest interrupted, IReadOnlyList<FileDraft> drafts)
    {
        _workspace = workspace;
        _last = interrupted.Files.Concat(last.Files).GroupBy(file => file.Path).ToDictionary(group => group.Key, group => group.Last());
        _ours = last.Files.Concat(interrupted.Files).ToLookup(file => file.Path, file => file.Sha256);
        foreach (var draft in drafts.OrderBy(draft => draft.Path, StringComparer.Ordinal))
            Place(draft);
        foreach (var file in _last.Values.Where(file => !_files.ContainsKey(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal))
            Retire(file);
    }

    public IReadOnlyDictionary<string, string> Contents => _contents;

    public IReadOnlyList<string> Removed => _removed;

    public IReadOnlyList<KeptFile> Kept => _kept;

    public WorkspaceManifest Manifest => new([.. _files.Values]);

    private void Place(FileDraft draft)
    {
        var generated = ContentDigest.Of(draft.Content);
        var present = OnDisk(draft.Path);
        var written = new WrittenFile(draft.Path, draft.Kind, generated);
        var settled = present is not null && draft.Kind != FileKind.Generated;
        _files[draft.Path] = settled && _last.TryGetValue(draft.Path, out var last) ? last with { Kind = draft.Kind } : written;
        if (present is null)
            _contents[draft.Path] = draft.Content;
        else if (!settled && present != generated)
            Replace(draft, present, generated);
    }

    private void Replace(FileDraft draft, string present, string generated)
    {
        if (_ours[draft.Path].Contains(present))
        {
            _contents[draft.Path] = draft.Content;
            return;
        }

        var offer = draft.Path + OfferSuffix;
        var offered = _last.TryGetValue(draft.Path, out var last) && last.Sha256 == generated;
        if (offered && OnDisk(offer) is null)
        {
            _kept.Add(new KeptFile(draft.Path, null));
            return;
        }

        _kept.Add(new KeptFile(draft.Path, offer));
        _files[offer] = new WrittenFile(offer, draft.Kind, generated);
        if (OnDisk(offer) != generated)
            _contents[offer] = draft.Content;
    }

    private void Retire(WrittenFile file)
    {
        if (OnDisk(file.Path) is not { } present)
            return;
        if (file.Kind is FileKind.ExtensionPoint or FileKind.Permanent)
            _files[file.Path] = file;
        else if (_ours[file.Path].Contains(present))
            _removed.Add(file.Path);
        else
            _kept.Add(new KeptFile(file.Path, null));
    }

    private string? OnDisk(string path) => ContentDigest.OnDisk(_workspace, path);
}
