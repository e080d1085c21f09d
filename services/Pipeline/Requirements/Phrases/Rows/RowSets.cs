using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Rows;

/// <summary>Resolves phrases that speak of any number of rows: "an order with that book", "overdue loans", "its reviews", "members younger than 12".</summary>
internal static class RowSets
{
    /// <summary>Null when a word of the phrase is not understood: rows may not be taken for more than the text means.</summary>
    public static RowSet? Resolve(NounPhrase phrase, PhraseScope scope)
    {
        if (phrase.Conjuncts.Count > 0 || phrase.IsPronoun || Start(phrase, scope) is not { } start)
        {
            return null;
        }

        var row = new RowReference(start.Rows.Entity, start.Rows.Row);
        return Qualifiers.Read(start.Remaining, row, scope) is { } qualified ? start.Rows.With(start.Condition, qualified) : null;
    }

    /// <summary>The rows without their qualifiers, and the phrase without what was used up to find them.</summary>
    private static (RowSet Rows, NounPhrase Remaining, Model.Expressions.Expression? Condition)? Start(NounPhrase phrase, PhraseScope scope)
    {
        if (OfOwner(phrase, scope) is { } owned)
        {
            return (owned, WithoutOwner(phrase), null);
        }

        if (EntityOf(phrase, scope) is { } named)
        {
            return (scope.All(named.Entity), named.Remaining, null);
        }

        if (scope.Glossary.Find(phrase.Head) is { } term && scope.Model.Domain.FindEntity(term.Entity) is { } described)
        {
            var rows = scope.All(described);
            return (rows, phrase, scope.Apply(term, rows.Row));
        }

        return null;
    }

    // "its reviews", "the lines of the order": a to-many relation of a known row.
    private static RowSet? OfOwner(NounPhrase phrase, PhraseScope scope) =>
        SingleRow.Possessor(phrase) is { } possessor
        && SingleRow.Resolve(possessor, scope) is { } owner
        && owner.Entity.FindRelationByWords(phrase.Name) is { } relation
        && !relation.IsToOne()
            ? scope.Members(owner, relation)
            : null;

    private static NounPhrase WithoutOwner(NounPhrase phrase) =>
        phrase with
        {
            Possessor = null,
            Complements = [.. phrase.Complements.Where(complement => complement.Preposition != "of")],
            Modifiers = [.. phrase.Modifiers.Where(modifier => modifier.Kind != ModifierKind.Noun)],
        };

    /// <summary>The entity that the noun and as many words before it as possible name.</summary>
    private static (Entity Entity, NounPhrase Remaining)? EntityOf(NounPhrase phrase, PhraseScope scope)
    {
        for (var used = phrase.Modifiers.Count; used >= 0; used--)
        {
            var name = string.Join(' ', phrase.Modifiers.TakeLast(used).Select(modifier => modifier.Text.ToLowerInvariant()).Append(phrase.Head));
            if (scope.EntityNamed(name) is { } entity)
            {
                return (entity, phrase with { Modifiers = [.. phrase.Modifiers.SkipLast(used)] });
            }
        }

        return null;
    }
}
