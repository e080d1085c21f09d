using System.Diagnostics;

namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>A noun with everything that says which and how many.</summary>
[DebuggerDisplay("{Text}")]
public sealed record NounPhrase
{
    /// <summary>The words as written, with remarks and relative clauses.</summary>
    public required string Text { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>Singular lower-case lemma of the head noun; a literal or a name keeps its text; "409" for a bare number.</summary>
    public required string Head { get; init; }

    public required Token HeadToken { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>it, they, them, he, anyone, nobody, everything, another ...</summary>
    public bool IsPronoun { get; init; }

    public DeterminerKind Determiner { get; init; }

    /// <summary>"only the own orders", "only an admin".</summary>
    public bool Only { get; init; }

    /// <summary>"the own cart", "their own record".</summary>
    public bool Own { get; init; }

    /// <summary>"not the owner", "no book".</summary>
    public bool Negated { get; init; }

    public Quantity? Quantity { get; init; }

    /// <summary>"two of the members": head and modifiers are those of the members.</summary>
    public bool IsPartitive { get; init; }

    /// <summary>A quantity after the noun: "stock 3", "quantity 1 to 8", "default 0".</summary>
    public Quantity? Value { get; init; }

    /// <summary>Literals or names after the noun: "status `booked`", "user Alice", "filters `author`, `price` and `title`".</summary>
    public IReadOnlyList<Token> Appositions { get; init; } = [];

    /// <summary>The first of <see cref="Appositions"/>.</summary>
    public Token? Apposition => Appositions.Count > 0 ? Appositions[0] : null;

    /// <summary>The owner in "a book's stock", "the stock of a book" and "its stock" (a pronoun).</summary>
    public NounPhrase? Possessor { get; init; }

    public IReadOnlyList<Modifier> Modifiers { get; init; } = [];

    /// <summary>How the adjectives are joined: <see cref="Conjunction.Or"/> in "a pending or paid order".</summary>
    public Conjunction ModifierConjunction { get; init; }

    /// <summary>Phrases that hang on this noun: always for subjects ("an order with that book"), after a verb they hang on the clause.</summary>
    public IReadOnlyList<Complement> Complements { get; init; } = [];

    /// <summary>"loans that are overdue", "copies borrowed by a member": clauses whose subject or object is this noun.</summary>
    public IReadOnlyList<Clause> Relatives { get; init; } = [];

    /// <summary>"members younger than 12".</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>What stands in parentheses after the noun.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The other members of a coordination "a, b or c", of which this is the first.</summary>
    public IReadOnlyList<NounPhrase> Conjuncts { get; init; } = [];

    public Conjunction Conjunction { get; init; }

    /// <summary>This phrase and its <see cref="Conjuncts"/>.</summary>
    public IEnumerable<NounPhrase> All => Conjuncts.Prepend(this);

    /// <summary>Noun modifiers and head as one name: "cart item", "due date", "no_show appointment" gives "appointment".</summary>
    public string Name => string.Join(' ', Modifiers.Where(m => m.Kind == ModifierKind.Noun).Select(m => m.Text.ToLowerInvariant()).Append(Head));

    /// <summary>Every modifier and the head, lower case: "overdue loan", "full name".</summary>
    public string FullName => string.Join(' ', Modifiers.Select(m => m.Text.ToLowerInvariant()).Append(Head));

    public bool Has(string modifierLemma) =>
        Modifiers.Any(m => m.Lemma == modifierLemma || m.Text.Equals(modifierLemma, StringComparison.OrdinalIgnoreCase));

    public Complement? Complement(string preposition) => Complements.FirstOrDefault(c => c.Preposition == preposition);
}
