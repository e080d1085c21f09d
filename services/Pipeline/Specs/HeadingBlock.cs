namespace AgenticAi.Pipeline.Specs;

/// <param name="Level">1 to 6.</param>
public sealed record HeadingBlock(IReadOnlyList<HeadingBlock> Headings, int Level, SpecText Text) : SpecBlock(Headings);
