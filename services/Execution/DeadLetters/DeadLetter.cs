namespace AgenticAi.Execution.DeadLetters;

/// <summary>A message that could not be handled.</summary>
/// <param name="Queue">The queue that it was taken from, and where a replay puts it.</param>
/// <param name="MessageId">Given by its sender.</param>
/// <param name="Problem">Why the last attempt ended.</param>
/// <param name="Body">The message as JSON, cut when it is very long.</param>
public sealed record DeadLetter(string Queue, string MessageId, string Problem, string FaultedAt, string Body);
