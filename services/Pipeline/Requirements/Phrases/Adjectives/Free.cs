using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>Nobody has it, it is not kept for somebody, and the specification does not withhold it ("damaged copies are not lent").</summary>
internal sealed class Free(IAdjective taken) : IAdjective
{
    /// <summary>The term for things that are kept for somebody who waits.</summary>
    public const string KeptTerm = "kept aside";

    /// <summary>The term for things that are given to nobody.</summary>
    public const string WithheldTerm = "withheld";

    public IReadOnlyList<string> Words { get; } = ["free", "available", "in", "unoccupied", "vacant"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope) =>
        taken.Read(entity, row, scope) is { } condition
            ? Formula.And(
                new[] { WithheldTerm, KeptTerm }
                    .Select(word => scope.Glossary.Find(word, entity.Name))
                    .OfType<Term>()
                    .Select(term => Formula.Not(scope.Apply(term, row)))
                    .Append(Formula.Not(condition))
            )
            : null;
}
