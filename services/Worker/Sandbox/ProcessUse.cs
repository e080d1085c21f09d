namespace AgenticAi.Worker.Sandbox;

/// <summary>What a process uses.</summary>
/// <param name="Parent">0 for none.</param>
internal sealed record ProcessUse(int Id, int Parent, long ResidentBytes, TimeSpan ProcessorTime);
