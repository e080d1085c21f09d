using AgenticAi.Pipeline.Generation;
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
        return file.StartsWith(Workspace + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
