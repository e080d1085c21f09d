namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>So many of the last calls, which were sent at the same moment, have to succeed.</summary>
internal sealed record RehearsedSuccesses(int Count) : RehearsalEvent;
