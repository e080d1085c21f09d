namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>Parenthesised words: "(required, 1 to 5)".</summary>
/// <param name="Text">Without the parentheses.</param>
/// <param name="Span">Of the text without the parentheses.</param>
/// <param name="Parts">Split at commas and semicolons, each analysed as a clause of its own; mostly fragments.</param>
/// <param name="Quantities">Every quantity inside.</param>
public sealed record Remark(string Text, TextSpan Span, IReadOnlyList<Clause> Parts, IReadOnlyList<Quantity> Quantities);
