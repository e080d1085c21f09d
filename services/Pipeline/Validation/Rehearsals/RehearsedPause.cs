namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>The clock was moved.</summary>
internal sealed record RehearsedPause(TimeSpan By) : RehearsalEvent;
