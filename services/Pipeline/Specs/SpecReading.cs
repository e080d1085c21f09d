namespace AgenticAi.Pipeline.Specs;

/// <summary>What came out of reading: the good documents and everything that is wrong with the others. Work goes on only without problems.</summary>
/// <param name="Documents">In the order of the given paths; files of a folder in ordinal order.</param>
public sealed record SpecReading(IReadOnlyList<SpecDocument> Documents, IReadOnlyList<SpecProblem> Problems);
