namespace AgenticAi.Pipeline.Specs;

/// <param name="Lead">The paragraph just above the table; null when there is none.</param>
public sealed record TableBlock(
    IReadOnlyList<HeadingBlock> Headings,
    IReadOnlyList<SpecText> Header,
    IReadOnlyList<IReadOnlyList<SpecText>> Rows,
    SpecText? Lead
) : SpecBlock(Headings);
