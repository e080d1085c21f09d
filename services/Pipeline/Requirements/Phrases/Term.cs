using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Requirements.Phrases;

/// <summary>A word that the specification itself gives a meaning: "Members younger than 12 are children".</summary>
/// <param name="Word">Singular, lower case: an adjective ("overdue") or a noun ("child").</param>
/// <param name="Entity">Name of the entity whose rows it describes.</param>
/// <param name="Condition">Over <c>this</c>.</param>
internal sealed record Term(string Word, string Entity, Expression Condition, SourceSpan? Source = null);
