using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>A cell of a table row.</summary>
/// <param name="Header">The column's heading, lower case.</param>
/// <param name="Span">Its place in the statement's text.</param>
public sealed record Cell(string Header, string Text, TextSpan Span);
