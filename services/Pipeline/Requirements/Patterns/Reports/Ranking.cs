using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Reports;

/// <summary>By how many rows of another entity the rows are ordered: "lent most often", "most borrowed", "with the most visits", "most popular".</summary>
/// <param name="Counted">Alias and condition of the rows that count, without the period.</param>
/// <param name="Column">Name of the number: <c>timesLent</c>, <c>visits</c>.</param>
/// <param name="Word">What the ranking is called in paths: <c>most-lent</c>.</param>
/// <param name="Complements">What the verb adds: "in a given month".</param>
internal sealed record Ranking(RowSet Counted, string Column, string Word, bool Descending, IReadOnlyList<Complement> Complements)
{
    public static bool IsRanked(NounPhrase phrase) => Extreme(phrase) is not null;

    public static Ranking? Read(NounPhrase phrase, IEnumerable<Complement> complements, RowReference row, PhraseScope scope)
    {
        if (phrase.Relatives.FirstOrDefault(IsMost) is { Verb: { } verb } relative)
        {
            return OfVerb(verb.Lemma, IsLeast(relative), relative.Complements, row, scope);
        }

        if (phrase.Modifiers.SkipWhile(modifier => !IsDegree(modifier.Lemma)).ToList() is [var degree, .. var rest])
        {
            return rest is [{ Kind: ModifierKind.Participle } participle, ..] ? OfVerb(participle.Lemma, degree.Lemma is "least", [], row, scope)
                : rest.Any(modifier => modifier.Lemma is "popular" or "frequent" or "busy" or "active" or "wanted")
                    ? Popular(rest[0].Lemma, row, scope)
                : null;
        }

        var most = complements.FirstOrDefault(IsWithMost)?.Phrase;
        return most is not null && scope.EntityNamed(most.Name) is { } counted
            ? Of(
                counted,
                Naming.Camel(WordForms.Plural(Naming.Phrase(counted.Name))),
                $"most {WordForms.Plural(Naming.Phrase(counted.Name))}",
                most.Has("few"),
                [],
                row,
                scope
            )
            : null;
    }

    public static bool IsWithMost(Complement complement) =>
        complement is { Preposition: "with" or "by", Phrase: { } phrase }
        && phrase.Modifiers.Any(modifier => IsDegree(modifier.Lemma) || modifier.Lemma == "few");

    public static bool IsDegree(string lemma) => lemma is "most" or "least" or "many";

    private static object? Extreme(NounPhrase phrase) =>
        phrase.Quantity is null
            ? null
            : (object?)phrase.Relatives.FirstOrDefault(IsMost)
                ?? (object?)phrase.Modifiers.FirstOrDefault(modifier => IsDegree(modifier.Lemma))
                ?? phrase.Complements.FirstOrDefault(IsWithMost);

    private static bool IsMost(Clause clause) => clause.Verb is { } verb && verb.Adverbs.Any(adverb => adverb is "most" or "least" or "often");

    private static bool IsLeast(Clause clause) => clause.Verb!.Adverbs.Contains("least");

    private static Ranking? OfVerb(string verb, bool least, IReadOnlyList<Complement> complements, RowReference row, PhraseScope scope)
    {
        var participle = WordForms.PastParticiple(verb);
        return scope.Model.FindEntityMadeBy(verb) is { } made
            ? Of(made, Naming.Camel($"times {participle}"), $"{(least ? "least" : "most")} {participle}", least, complements, row, scope)
            : null;
    }

    // What is popular is used most: the only record of people with it.
    private static Ranking? Popular(string word, RowReference row, PhraseScope scope)
    {
        var uses = scope.Model.Domain.Entities.FindAll(entity =>
            entity != row.Entity && Moment.Created(entity) is not null && ToOnePaths.One(scope.Model, entity, row.Entity.Name, null) is not null
        );
        var kept = uses.Count > 1 ? uses.FindAll(entity => Moment.Due(entity) is not null || Moment.End(entity) is not null) : uses;
        return kept.Count == 1
            ? Of(kept[0], Naming.Camel(WordForms.Plural(Naming.Phrase(kept[0].Name))), $"most {word}", false, [], row, scope)
            : null;
    }

    private static Ranking? Of(
        Entity counted,
        string column,
        string word,
        bool least,
        IReadOnlyList<Complement> complements,
        RowReference row,
        PhraseScope scope
    )
    {
        var rows = scope.All(counted);
        return ToOnePaths.One(scope.Model, counted, row.Entity.Name, null) is { } way
                ? new Ranking(rows.With(Formula.Equal(rows.Row.Then(way), row.Path)), column, word, !least, complements)
            : RowLinks.Between(scope, new RowReference(counted, rows.Row), row) is { } link
                ? new Ranking(rows.With(link), column, word, !least, complements)
            : null;
    }

    public AggregateExpression Count(Expression? period) => Formula.Aggregate(AggregateKind.Count, Counted.With(period));

    public AggregateExpression Exists(Expression? period) => Formula.Aggregate(AggregateKind.Exists, Counted.With(period));
}
