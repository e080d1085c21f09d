using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Rows;

/// <summary>Resolves phrases that name one known row: "it", "the customer", "that book", "its assignee", "the event of the tier".</summary>
internal static class SingleRow
{
    private static readonly HashSet<string> Owners = new(["owner", "author", "creator"], StringComparer.Ordinal);

    public static RowReference? Resolve(NounPhrase phrase, PhraseScope scope)
    {
        if (
            phrase.Relatives.Count > 0
            || phrase.Comparison is not null
            || phrase.Quantity is not null
            || phrase.Conjuncts.Count > 0
            || phrase.Negated
        )
        {
            return null;
        }

        if (phrase.IsPronoun)
        {
            return Pronoun(phrase, scope);
        }

        if (Possessor(phrase) is { } possessor)
        {
            return Resolve(possessor, scope) is { } owner ? Member(owner, phrase, scope) : null;
        }

        return IsDefinite(phrase) ? Named(phrase, scope)
            : IsSomePerson(phrase) ? People.Person(scope, phrase.FullName)
            : null;
    }

    /// <summary>The possessor, also of "the assignee of the issue".</summary>
    public static NounPhrase? Possessor(NounPhrase phrase) => phrase.Possessor ?? phrase.Complement("of")?.Phrase;

    /// <summary>The row that a noun means here: spoken of before, the one who acts, or reached from a row spoken of.</summary>
    public static RowReference? Named(NounPhrase phrase, PhraseScope scope)
    {
        var name = phrase.FullName;
        if (scope.Spoken.FirstOrDefault(row => Names(scope, row, name)) is { } spoken)
        {
            return spoken;
        }

        return Actor(scope, name)
            ?? scope.Spoken.Select(row => Member(row, phrase, scope)).FirstOrDefault(row => row is not null)
            ?? People.Person(scope, name);
    }

    /// <summary>"the assignee" of an issue, "the event" of a hold.</summary>
    public static RowReference? Member(RowReference owner, NounPhrase phrase, PhraseScope scope)
    {
        var name = phrase.FullName;
        if (
            owner.Entity.FindRelationByWords(name) is { } relation
            && relation.IsToOne()
            && scope.Model.Domain.FindEntity(relation.Target) is { } target
        )
        {
            return new RowReference(target, owner.Path.Then(relation.Name));
        }

        return scope.EntityNamed(name) is { } entity
            ? entity.Name == owner.Entity.Name
                ? null
                : People.ReachedFrom(scope, owner, entity, name)
            : OwnerOf(owner, name, scope);
    }

    private static RowReference? Actor(PhraseScope scope, string noun) =>
        string.Equals(scope.Actor, noun, StringComparison.Ordinal) ? People.Person(scope, noun) : null;

    // "the author" of a comment whose relation is called user; "its organizer" of an event that an organizer owns.
    private static RowReference? OwnerOf(RowReference row, string noun, PhraseScope scope)
    {
        if (
            row.Entity.Owner is not { } name
            || row.Entity.FindRelation(name) is not { } relation
            || scope.Model.Domain.FindEntity(relation.Target) is not { } target
        )
        {
            return null;
        }

        return Owners.Contains(noun) || (scope.Vocabulary.Role(noun) is not null && target.Name == scope.Model.AccountEntity()?.Name)
            ? new RowReference(target, row.Path.Then(name))
            : null;
    }

    private static RowReference? Pronoun(NounPhrase phrase, PhraseScope scope)
    {
        if (People.IsMe(phrase))
        {
            return People.Me(scope);
        }

        return phrase.Head.ToLowerInvariant() switch
        {
            "it" or "its" or "itself" => scope.Spoken.FirstOrDefault(row => !IsPerson(scope, row)),
            "he" or "she" or "him" or "her" or "his" => scope.Spoken.FirstOrDefault(row => IsPerson(scope, row)) ?? People.Me(scope),
            "they" or "them" or "their" => scope.Spoken.FirstOrDefault(row => IsPerson(scope, row))
                ?? (scope.Actor is { } actor ? People.Person(scope, actor) : null)
                ?? Nearest(scope),
            "who" or "which" or "that" or "whose" or "this" => Nearest(scope),
            _ => null,
        };
    }

    private static RowReference? Nearest(PhraseScope scope) => scope.Spoken is [var nearest, ..] ? nearest : null;

    private static bool IsPerson(PhraseScope scope, RowReference row) =>
        row.Entity.ProfileOf is not null || row.Entity.Name == scope.Model.AccountEntity()?.Name;

    private static bool Names(PhraseScope scope, RowReference row, string noun) =>
        scope.EntityNamed(noun)?.Name == row.Entity.Name
        || (row.Path.Members.Count > 0 && NameMatch.Score(Naming.Words(noun), row.Path.Members[^1]) >= NameMatch.Plural);

    // "a patient has three late cancellations": whichever patient the rule is about.
    private static bool IsSomePerson(NounPhrase phrase) =>
        phrase is { Determiner: DeterminerKind.Indefinite or DeterminerKind.Any, IsPlural: false, Modifiers.Count: 0, Complements.Count: 0 };

    private static bool IsDefinite(NounPhrase phrase) =>
        phrase.Determiner is DeterminerKind.Definite or DeterminerKind.Demonstrative or DeterminerKind.Same
        || (phrase.Determiner == DeterminerKind.None && !phrase.IsPlural);
}
