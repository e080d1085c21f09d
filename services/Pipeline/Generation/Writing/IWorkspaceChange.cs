namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>What is to be done to a workspace, decided before the disk is touched.</summary>
internal interface IWorkspaceChange
{
    /// <summary>Path to new content, in path order.</summary>
    IReadOnlyDictionary<string, string> Contents { get; }

    IReadOnlyList<string> Removed { get; }

    /// <summary>As it is after the change.</summary>
    WorkspaceManifest Manifest { get; }
}
