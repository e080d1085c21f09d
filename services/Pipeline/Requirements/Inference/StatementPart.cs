using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>A stretch of a block's text that became part of a statement.</summary>
/// <param name="Source">The block's text.</param>
/// <param name="From">Where the stretch starts in it.</param>
/// <param name="Length">Its length.</param>
/// <param name="At">Where it starts in the statement's text.</param>
public sealed record StatementPart(SpecText Source, int From, int Length, int At);
