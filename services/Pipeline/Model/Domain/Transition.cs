using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>One allowed move.</summary>
public sealed class Transition
{
    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>Ids of the operations that make it. Several transitions of one operation that start in the same state are told apart by <see cref="When"/>, first match wins.</summary>
    public List<string> Operations { get; init; } = [];

    /// <summary>Condition that picks this target state (<c>this.start - now &lt; 24h</c>); null for always.</summary>
    public Expression? When { get; set; }

    public SourceSpan? Source { get; set; }
}
