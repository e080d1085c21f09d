using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs;

/// <summary>Something wrong with the input: what, where, and how to mend it.</summary>
/// <param name="Code">Stable kebab-case name of the problem: <c>file-missing</c>, <c>dangling-reference</c>.</param>
public sealed record SpecProblem(string Code, string Message, string Remedy, SourceSpan? Source, string? File = null);
