namespace AgenticAi.Sandbox.Watch;

/// <summary>What the processes of a sandbox use together.</summary>
internal interface IUse
{
    /// <returns>The limit that was met, in words; null for none.</returns>
    string? Exceeded();
}
