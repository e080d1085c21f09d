namespace AgenticAi.Pipeline.Specs;

/// <summary>A block of a document.</summary>
/// <param name="Headings">The headings above it, outermost first.</param>
public abstract record SpecBlock(IReadOnlyList<HeadingBlock> Headings);
