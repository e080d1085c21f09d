using System.Diagnostics;

namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>A sentence of the text, split into its main clauses.</summary>
[DebuggerDisplay("{Text}")]
public sealed record Sentence
{
    public required string Text { get; init; }

    public required TextSpan Span { get; init; }

    public required SentenceKind Kind { get; init; }

    /// <summary>"REQ-B1" or "US1" or "1." before the sentence, without its mark; null when there is none.</summary>
    public string? Label { get; init; }

    /// <summary>Main clauses in text order; conditions and the like hang below them.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>Set when <see cref="Kind"/> is <see cref="SentenceKind.UserStory"/>; its goals are main clauses too.</summary>
    public UserStory? Story { get; init; }

    /// <summary>Every clause, main ones and all below them, in depth-first order.</summary>
    public IEnumerable<Clause> AllClauses => Clauses.SelectMany(Descend);

    private static IEnumerable<Clause> Descend(Clause clause) => clause.Subordinates.SelectMany(Descend).Prepend(clause);
}
