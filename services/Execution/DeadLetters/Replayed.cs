namespace AgenticAi.Execution.DeadLetters;

/// <param name="Messages">How many went back to their queues.</param>
public sealed record Replayed(int Messages);
