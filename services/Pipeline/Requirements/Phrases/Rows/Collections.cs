using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Rows;

/// <summary>Nouns for a person's rows of an entity that have no row themselves: "the cart" is the caller's cart items.</summary>
internal static class Collections
{
    private static readonly string[] PartNouns = ["item", "line", "entry", "position", "row"];

    public static RowSet? Resolve(NounPhrase phrase, PhraseScope scope)
    {
        if (scope.Vocabulary.Entity(phrase.Name) is not null || People.Me(scope) is not { } me)
        {
            return null;
        }

        var parts = scope.Model.Domain.Entities.Find(entity =>
            PartNouns.Any(part => Naming.Phrase(entity.Name) == $"{Naming.Phrase(phrase.Name)} {part}")
        );
        if (parts is null)
        {
            return null;
        }

        var rows = scope.All(parts);
        return RowLinks.Between(scope, new RowReference(parts, rows.Row), me, scope.Actor) is { } own ? rows.With(own) : null;
    }
}
