namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>What one write did to a workspace. All paths are relative to it and sorted.</summary>
public sealed record WriteResult(
    IReadOnlyList<string> Written,
    IReadOnlyList<string> Removed,
    IReadOnlyList<KeptFile> Kept,
    IReadOnlyList<WrittenFile> Files
)
{
    public bool ChangedNothing => Written.Count == 0 && Removed.Count == 0;
}
