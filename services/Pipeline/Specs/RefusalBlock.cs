namespace AgenticAi.Pipeline.Specs;

/// <summary>When something is refused, without a sentence around it ("the loan was already returned: 409"): not true of anything, unlike the words of a paragraph.</summary>
public sealed record RefusalBlock(IReadOnlyList<HeadingBlock> Headings, SpecText Text) : SpecBlock(Headings);
