using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>What an adjective, participle or state name says of a row: "overdue", "shipped", "`no_show`", "unpaid", "suspended".</summary>
internal static class Description
{
    private static readonly string[] Negations = ["un", "in", "not ", "non-", "not yet "];

    /// <param name="word">As written, lower case.</param>
    /// <param name="lemma">Of a participle its verb; null when the word is none.</param>
    public static Expression? Read(RowReference row, string word, string? lemma, PhraseScope scope) =>
        Own(row, word, lemma, scope)
        ?? Structural(row, word, scope)
        ?? Opposite(row, word, scope)
        ?? (lemma is null ? null : Made(row, lemma, scope));

    public static Expression? Read(RowReference row, Modifier modifier, PhraseScope scope)
    {
        var verb = modifier.Kind is ModifierKind.Participle ? modifier.Lemma : null;
        return Read(row, modifier.Text.ToLowerInvariant(), verb, scope) is { } read
            ? modifier.Negated
                ? Formula.Not(read)
                : read
            : null;
    }

    // The specification's own words: a definition, a state, a flag, a moment that was recorded.
    private static Expression? Own(RowReference row, string word, string? lemma, PhraseScope scope)
    {
        if (scope.Glossary.Find(word, row.Entity.Name) is { } term)
        {
            return scope.Apply(term, row.Path);
        }

        var state = lemma is null ? null : WordForms.ResultState(lemma);
        if ((row.Entity.FindValue(word) ?? (state is null ? null : row.Entity.FindValue(state))) is { } value)
        {
            return Formula.Equal(row.Path.Then(value.Attribute.Name), Formula.Text(value.Value));
        }

        return Recorded(row, word) ?? (state is null ? null : Recorded(row, state));
    }

    private static BinaryExpression? Recorded(RowReference row, string word)
    {
        var words = Naming.Words(word);
        foreach (var attribute in row.Entity.Attributes)
        {
            var name = Naming.Words(attribute.Name);
            if (attribute.Type == AttributeType.Boolean && (name.SequenceEqual(words) || (name[0] == "is" && name.Skip(1).SequenceEqual(words))))
            {
                return Formula.Equal(row.Path.Then(attribute.Name), Formula.True);
            }

            if (Moment.IsTemporal(attribute) && name[^1] is "at" or "on" && name.Take(name.Count - 1).SequenceEqual(words))
            {
                return Formula.Compare(row.Path.Then(attribute.Name), BinaryOperator.NotEqual, Formula.Null);
            }
        }

        return null;
    }

    private static Expression? Structural(RowReference row, string word, PhraseScope scope) =>
        AdjectiveList
            .All.Where(adjective => adjective.Words.Contains(word, StringComparer.Ordinal))
            .Select(adjective => adjective.Read(row.Entity, row.Path, scope))
            .FirstOrDefault(read => read is not null);

    private static Expression? Opposite(RowReference row, string word, PhraseScope scope)
    {
        foreach (
            var negation in Negations.Where(negation => word.StartsWith(negation, StringComparison.Ordinal) && word.Length > negation.Length + 2)
        )
        {
            var positive = word[negation.Length..];
            var verb = WordForms.BaseVerb(positive);
            if ((Own(row, positive, verb == positive ? null : verb, scope) ?? Structural(row, positive, scope)) is { } read)
            {
                return Formula.Not(read);
            }
        }

        return null;
    }

    // "reserved": a live reservation points to the row.
    private static AggregateExpression? Made(RowReference row, string verb, PhraseScope scope)
    {
        if (scope.Model.FindEntityMadeBy(verb) is not { } made || made.Name == row.Entity.Name)
        {
            return null;
        }

        var rows = scope.All(made);
        return RowLinks.Between(scope, new RowReference(made, rows.Row), row) is { } link
            ? Formula.Aggregate(AggregateKind.Exists, rows.With(link, Liveness.Open(scope, made, rows.Row)))
            : null;
    }
}
