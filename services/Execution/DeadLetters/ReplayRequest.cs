namespace AgenticAi.Execution.DeadLetters;

/// <summary>Which messages are to be handled again; all of them when nothing is said.</summary>
/// <param name="Queue">Only those of this queue.</param>
/// <param name="MessageId">Only this one.</param>
public sealed record ReplayRequest(string? Queue = null, string? MessageId = null);
