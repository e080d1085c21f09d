using AgenticAi.Pipeline.Specs.Files;

namespace AgenticAi.Pipeline.Specs.OpenApi.Bundling;

/// <summary>Reads the files that references name, each once, and only such as lie in the folder that was given.</summary>
internal sealed class ReferencedFiles(SpecSource source, SpecReadOptions options)
{
    private readonly Dictionary<string, ReferencedFile?> _read = new(StringComparer.Ordinal);

    public IEnumerable<string> Paths => _read.Keys;

    /// <summary>What is wrong with the files themselves.</summary>
    public List<SpecProblem> Problems { get; } = [];

    /// <param name="from">The file in which the reference stands; null for none.</param>
    /// <param name="path">As the reference writes it, without its fragment.</param>
    /// <returns>The file, or in words why there is none.</returns>
    public (ReferencedFile? File, string? Refusal) Find(string? from, string path)
    {
        if (path.Contains("://", StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
        {
            return (null, "leads into the network, where nothing is fetched from");
        }

        if (source.Folder is null || from is null)
        {
            return (null, "leads into another file, and this text comes from none");
        }

        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, Uri.UnescapeDataString(path)));
        if (
            !IsInside(full)
            || (File.Exists(full) && new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true) is { } target && !IsInside(target.FullName))
        )
        {
            return (null, "leads out of the folder of the specification");
        }

        return !File.Exists(full) ? (null, "leads to a file that does not exist") : (Read(full), null);
    }

    private bool IsInside(string full) =>
        full.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source.Folder!)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private ReferencedFile? Read(string full)
    {
        if (!_read.TryGetValue(full, out var known))
        {
            var shown = Path.Combine(Path.GetDirectoryName(source.File) ?? "", Path.GetRelativePath(Path.GetDirectoryName(source.Path)!, full))
                .Replace('\\', '/');
            known =
                FileText.Read(full, shown, options, Problems) is { } text && TextTree.Read(new SpecSource(shown, text), options, Problems) is { } tree
                    ? new ReferencedFile(full, tree)
                    : null;
            _read[full] = known;
        }

        return known;
    }
}
