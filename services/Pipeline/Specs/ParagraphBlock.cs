namespace AgenticAi.Pipeline.Specs;

/// <param name="Label">The bold words at its start (<c>**US1 Projects.** ...</c>) or its own requirement label; null when there is none. They are part of <paramref name="Text"/> too.</param>
public sealed record ParagraphBlock(IReadOnlyList<HeadingBlock> Headings, SpecText Text, string? Label = null) : SpecBlock(Headings);
