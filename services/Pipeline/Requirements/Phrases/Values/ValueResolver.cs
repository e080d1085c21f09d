using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Values;

/// <summary>Resolves phrases that name a value: "a book's stock", "its due date", "the number of open loans", "`startsAt`", "15.00".</summary>
internal static class ValueResolver
{
    private const int MaxSteps = 3;
    private static readonly string[] Idle = ["own", "current", "actual", "whole", "new", "given", "requested", "total"];

    public static TypedValue? Resolve(NounPhrase phrase, PhraseScope scope)
    {
        if (phrase.Conjuncts.Count > 0 || phrase.Comparison is not null)
        {
            return null;
        }

        return Constant(phrase)
            ?? Aggregates.Read(phrase, scope)
            ?? (SingleRow.Possessor(phrase) is { } possessor ? OfPossessor(phrase, possessor, scope) : Nearby(phrase, scope));
    }

    /// <summary>An attribute of the row, by all the words, else by the noun with words that add nothing.</summary>
    public static TypedValue? Member(RowReference row, NounPhrase phrase)
    {
        var attribute =
            row.Entity.FindAttributeByWords(phrase.FullName)
            ?? (phrase.Modifiers.All(modifier => Idle.Contains(modifier.Lemma)) ? row.Entity.FindAttributeByWords(phrase.Head) : null);
        return attribute is null ? null : new TypedValue(row.Path.Then(attribute.Name), attribute.Type, attribute);
    }

    private static TypedValue? Constant(NounPhrase phrase)
    {
        if (phrase.Head is "now" or "today")
        {
            return new TypedValue(Formula.Path(phrase.Head), phrase.Head == "now" ? AttributeType.Timestamp : AttributeType.Date);
        }

        if (phrase.Modifiers.Count > 0 || phrase.Quantity is not { } quantity || !IsBareNumber(phrase, quantity))
        {
            return null;
        }

        var type = quantity.Kind switch
        {
            QuantityKind.Duration => AttributeType.Duration,
            QuantityKind.Date => AttributeType.Date,
            QuantityKind.TimeOfDay => AttributeType.Time,
            _ => AttributeType.Decimal,
        };
        return Amounts.Exact(quantity) is { } exact ? new TypedValue(exact, type) : null;
    }

    private static bool IsBareNumber(NounPhrase phrase, Quantity quantity) =>
        phrase.HeadToken.Kind is TokenKind.Number or TokenKind.Date or TokenKind.Time
        || string.Equals(phrase.Head, quantity.Unit, StringComparison.Ordinal);

    private static TypedValue? OfPossessor(NounPhrase phrase, NounPhrase possessor, PhraseScope scope)
    {
        if (SingleRow.Resolve(possessor, scope) is { } owner)
        {
            return Member(owner, phrase);
        }

        // "a book's stock" where the rule is about books.
        return
            possessor.Determiner is DeterminerKind.Indefinite or DeterminerKind.Each or DeterminerKind.Every
            && SingleRow.Named(possessor, scope) is { } named
            ? Member(named, phrase)
            : null;
    }

    private static TypedValue? Nearby(NounPhrase phrase, PhraseScope scope)
    {
        if (phrase.Determiner is DeterminerKind.Another or DeterminerKind.Other or DeterminerKind.No)
        {
            return null;
        }

        return scope.Spoken.Select(row => Member(row, phrase)).FirstOrDefault(value => value is not null)
            ?? scope.Spoken.Select(row => Away(row, phrase, scope)).FirstOrDefault(value => value is not null);
    }

    // "`startsAt`" in a rule about orders may be that of the order's event.
    private static TypedValue? Away(RowReference row, NounPhrase phrase, PhraseScope scope)
    {
        IReadOnlyList<RowReference> level = [row];
        for (var depth = 0; depth < MaxSteps; depth++)
        {
            level = [.. level.SelectMany(step => Neighbours(step, scope))];
            var found = level.Select(step => Member(step, phrase)).OfType<TypedValue>().ToList();
            if (found.Count > 0)
            {
                return found.Count == 1 ? found[0] : null;
            }
        }

        return null;
    }

    private static IEnumerable<RowReference> Neighbours(RowReference row, PhraseScope scope) =>
        from relation in row.Entity.Relations
        where relation.IsToOne() && relation.Target != row.Entity.Name
        let target = scope.Model.Domain.FindEntity(relation.Target)
        where target is not null
        select new RowReference(target, row.Path.Then(relation.Name));
}
