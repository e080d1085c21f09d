using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Repair;

/// <summary>What rules may look at.</summary>
/// <param name="Workspace">Absolute path.</param>
/// <param name="Drafts">What generation made, by path.</param>
public sealed record RepairContext(string Workspace, ApplicationModel Model, IReadOnlyDictionary<string, FileDraft> Drafts)
{
    /// <summary>The file as it lies in the workspace; null when it does not exist or is outside.</summary>
    public string? Read(string path)
    {
        var file = System.IO.Path.GetFullPath(path, Workspace);
        return file.StartsWith(Workspace + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file)
            ? File.ReadAllText(file)
            : null;
    }

    /// <summary>The file as it was generated; null for files of the user, extension points among them.</summary>
    public string? Original(string path) =>
        Drafts.GetValueOrDefault(path) switch
        {
            { Kind: FileKind.Generated } draft => draft.Content,
            { Kind: FileKind.Permanent } draft => OriginalFiles.Read(Workspace, path) ?? draft.Content,
            _ => null,
        };

    /// <summary>Generated files that are there and not as they were generated, in ordinal order.</summary>
    public IEnumerable<string> EditedFiles() => Drafts.Keys.Where(IsEdited).Order(StringComparer.Ordinal);

    public bool IsEdited(string path) => Original(path) is { } original && Read(path) is { } present && present != original;
}
