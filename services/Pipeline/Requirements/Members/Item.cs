using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>One member of a list in running text.</summary>
/// <param name="Separator">What stood before it: ',' ';' 'a' for "and", or '\0' for the first.</param>
/// <param name="Span">Its place in the text that was split.</param>
internal sealed record Item(string Text, TextSpan Span, char Separator);
