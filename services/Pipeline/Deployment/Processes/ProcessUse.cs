namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>What a process uses.</summary>
/// <param name="Parent">0 for none.</param>
public sealed record ProcessUse(int Id, int Parent, int Threads, long ResidentBytes, TimeSpan ProcessorTime);
