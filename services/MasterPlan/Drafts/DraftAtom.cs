namespace AgenticAi.MasterPlan.Drafts;

/// <summary>One file or one check of a draft.</summary>
/// <param name="Id"><c>file:PATH</c> or <c>check:ID</c>.</param>
/// <param name="Hash">Of its inputs: equal hash, equal file.</param>
internal sealed record DraftAtom(string Id, string TaskId, int Level, string Hash)
{
    private const string FilePrefix = "file:";

    /// <summary>Path of the file; null for a check.</summary>
    public string? FilePath() => Id.StartsWith(FilePrefix, StringComparison.Ordinal) ? Id[FilePrefix.Length..] : null;
}
