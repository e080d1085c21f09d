using System.Diagnostics;

namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>One verb with its subject, objects, complements and the clauses below it. Coordinated verbs are several clauses.</summary>
[DebuggerDisplay("{Text}")]
public sealed record Clause
{
    public required ClauseKind Kind { get; init; }

    public required string Text { get; init; }

    public required TextSpan Span { get; init; }

    public Connector Connector { get; init; }

    public ScenarioStep Step { get; init; }

    /// <summary>Coordinated verbs repeat the subject of the first; a gerund subject is in <see cref="SubjectClause"/>.</summary>
    public NounPhrase? Subject { get; init; }

    /// <summary>"Adding a book" in "Adding a book raises its quantity".</summary>
    public Clause? SubjectClause { get; init; }

    public VerbGroup? Verb { get; init; }

    /// <summary>"pay and cancel only the own orders" repeats the object in both clauses. Of a copula: the noun that the subject is.</summary>
    public NounPhrase? Object { get; init; }

    /// <summary>"staff" in "let staff change the status", "the member" in "gives the member a card".</summary>
    public NounPhrase? IndirectObject { get; init; }

    /// <summary>
    /// What a copula (or mark, become, keep) says of its subject or object: "unique", "overdue", "`booked`", "worn or damaged". A passive
    /// verb is listed too: the state that "if the order is paid or shipped" asks for.
    /// </summary>
    public IReadOnlyList<Modifier> Attributes { get; init; } = [];

    public Conjunction AttributeConjunction { get; init; }

    public IReadOnlyList<Complement> Complements { get; init; } = [];

    /// <summary>Parentheses that follow no noun.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Conditions, purposes, infinitives and other clauses below this one, in text order.</summary>
    public IReadOnlyList<Clause> Subordinates { get; init; } = [];

    public Comparison? Comparison { get; init; }

    /// <summary>Every quantity in the clause itself, without its subordinates.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    public IReadOnlyList<Move> Moves { get; init; } = [];

    public IReadOnlyList<Token> Tokens { get; init; } = [];

    /// <summary>Whether more than the verb's own complement was left unread; the words are still in <see cref="Tokens"/>.</summary>
    public bool IsPartial { get; init; }

    public IEnumerable<Clause> Under(params Connector[] connectors) => Subordinates.Where(c => connectors.Contains(c.Connector));

    public Complement? Complement(string preposition) => Complements.FirstOrDefault(c => c.Preposition == preposition);
}
