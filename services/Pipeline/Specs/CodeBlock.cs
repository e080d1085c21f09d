namespace AgenticAi.Pipeline.Specs;

/// <summary>A fenced or indented code block.</summary>
/// <param name="Language">What follows the fence; empty for none.</param>
public sealed record CodeBlock(IReadOnlyList<HeadingBlock> Headings, string Language, SpecText Text) : SpecBlock(Headings);
