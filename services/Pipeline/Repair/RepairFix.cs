namespace AgenticAi.Pipeline.Repair;

/// <summary>A change of the workspace. Without edits it only builds and starts again.</summary>
/// <param name="Description">What is done and why, for the report.</param>
public sealed record RepairFix(string Description, params IReadOnlyList<FileEdit> Edits)
{
    /// <summary>Stop the private database server and start it before the application.</summary>
    public bool RestartsServer { get; init; }
}
