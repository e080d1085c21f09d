using System.Security.Cryptography;
using System.Text.Json;
using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Generation.Writing;

namespace AgenticAi.Pipeline.Generation;

/// <summary>What the last build of a workspace made from which inputs, so that equal inputs are not generated again.</summary>
public sealed class PreviousAtoms
{
    public const string RelativePath = ".agentic/atoms.json";
    private readonly string _workspace;
    private readonly Dictionary<string, string> _inputHashes;
    private readonly Dictionary<string, WrittenFile> _files;

    private PreviousAtoms(string workspace, Dictionary<string, string> inputHashes, IEnumerable<WrittenFile> files)
    {
        _workspace = workspace;
        _inputHashes = inputHashes;
        _files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>Nothing to reuse when there was no build, or when its record can't be read: then everything is made again.</summary>
    public static PreviousAtoms Load(string workspace)
    {
        var file = Path.Combine(workspace, RelativePath);
        if (!File.Exists(file))
        {
            return new PreviousAtoms(workspace, [], []);
        }

        try
        {
            var hashes = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? [];
            return new PreviousAtoms(workspace, hashes, WorkspaceManifest.Load(workspace).Files);
        }
        catch (JsonException)
        {
            return new PreviousAtoms(workspace, [], []);
        }
    }

    /// <summary>The JSON text to store at <see cref="RelativePath"/>.</summary>
    public static string Record(IEnumerable<AtomicSpec> atoms) =>
        JsonSerializer.Serialize(
            new SortedDictionary<string, string>(
                atoms.Where(atom => atom.Output.Length > 0).ToDictionary(atom => atom.Output, atom => atom.InputHash, StringComparer.Ordinal),
                StringComparer.Ordinal
            )
        );

    /// <summary>The file as the last build left it, when its inputs are the same and nobody edited it; null otherwise.</summary>
    public FileDraft? Reuse(AtomicSpec atom)
    {
        if (!_inputHashes.TryGetValue(atom.Output, out var hash) || hash != atom.InputHash || !_files.TryGetValue(atom.Output, out var written))
        {
            return null;
        }

        var path = Path.Combine(_workspace, atom.Output);
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == written.Sha256
            ? new FileDraft(atom.Output, System.Text.Encoding.UTF8.GetString(bytes), written.Kind)
            : null;
    }
}
