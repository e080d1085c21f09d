using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>Something that a document offers without saying what it does: a parameter, a member of a body, or an operation as a whole.</summary>
/// <param name="Gap">The requirement that stays open while nothing else says it.</param>
/// <param name="Name">JSON name; null for the operation itself.</param>
internal sealed record GivenInput(Requirement Gap, Operation Operation, string? Name);
