namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>Something that happened in a rehearsal and has to happen again when it is played on the application.</summary>
internal abstract record RehearsalEvent;
