namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>One step of "pending -> paid", "open to in_progress" or "from `booked` to `checked_in`".</summary>
/// <param name="From">As written; null in "to done" without a source.</param>
public sealed record Move(Token? From, Token To, TextSpan Span);
