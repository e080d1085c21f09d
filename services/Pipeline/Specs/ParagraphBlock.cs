namespace AgenticAi.Pipeline.Specs;

public sealed record ParagraphBlock(IReadOnlyList<HeadingBlock> Headings, SpecText Text) : SpecBlock(Headings);
