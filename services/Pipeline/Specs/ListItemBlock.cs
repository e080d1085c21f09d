namespace AgenticAi.Pipeline.Specs;

/// <summary>An item of a bullet or numbered list.</summary>
/// <param name="Depth">0 for the outermost list.</param>
/// <param name="Number">The number of a numbered item, null for a bullet.</param>
/// <param name="Lead">The paragraph that introduces the list (or, for nested items, the parent item's text); null when there is none.</param>
/// <param name="Label">The bold words at its start (<c>**Visitor** ...</c>) or its own requirement label (REQ-B1); null when there is none. They are part of <paramref name="Text"/> too.</param>
public sealed record ListItemBlock(IReadOnlyList<HeadingBlock> Headings, int Depth, int? Number, SpecText Text, SpecText? Lead, string? Label)
    : SpecBlock(Headings);
