using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Adjectives;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Reports;

/// <summary>Resolves what a report phrase says against the model.</summary>
internal sealed class ReportReader(InferenceContext context, ReportPhrase phrase)
{
    private readonly List<Expression?> _conditions = [];
    private readonly List<(string Name, Expression Value)> _columns = [];
    private readonly List<TextSpan> _read = [];
    private readonly List<string> _words = [];

    /// <summary>Null when the phrase is no report, or says something that is not understood.</summary>
    public Report? Read()
    {
        if (NamedEntity() is not { } named || context.Vocabulary.AccountEntity == named.Entity)
        {
            return null;
        }

        var row = new RowReference(named.Entity, Formula.This);
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, row);
        var ranking = Ranking.Read(phrase.Rows with { Modifiers = named.Modifiers }, phrase.All, row, scope);
        ReadModifiers(named.Modifiers, row, scope, ranking);
        var items = phrase
            .All.Where(complement => complement.Preposition == "with" && !Ranking.IsWithMost(complement))
            .SelectMany(complement => complement.Phrase?.All ?? [])
            .ToList();
        items.ForEach(item => ReadItem(item, row, scope));
        ReadOthers(row, scope);
        var period = PeriodOf(ranking);
        var isReport = ranking is not null || _columns.Count > 0 || (phrase.IsNamed && _conditions.Count > 0);
        if (!isReport || _conditions.Contains(null))
        {
            return null;
        }

        if (ranking is not null)
        {
            _columns.Add((ranking.Column, ranking.Count(period?.Condition)));
            _conditions.Add(ranking.Exists(period?.Condition));
            _words.Insert(0, ranking.Word);
        }

        return new Report(
            named.Entity,
            _words.Count > 0 ? string.Join(' ', _words) : "report",
            Formula.And(_conditions),
            _columns,
            ranking?.Count(period?.Condition),
            ranking?.Descending ?? false,
            ranking is null || phrase.Rows.Quantity is not { Value: { } top } ? null : (int)top,
            period?.Parameter is { } parameter ? [parameter] : [],
            _read
        );
    }

    private (Entity Entity, IReadOnlyList<Modifier> Modifiers)? NamedEntity()
    {
        var modifiers = phrase.Rows.Modifiers;
        for (var used = modifiers.Count; used >= 0; used--)
        {
            var name = string.Join(' ', modifiers.TakeLast(used).Select(modifier => modifier.Text.ToLowerInvariant()).Append(phrase.Rows.Head));
            if (context.Vocabulary.Entity(name) is { } entity)
            {
                _read.Add(phrase.Rows.HeadToken.Span);
                return (entity, [.. modifiers.SkipLast(used)]);
            }
        }

        return null;
    }

    private void ReadModifiers(IReadOnlyList<Modifier> modifiers, RowReference row, PhraseScope scope, Ranking? ranking)
    {
        foreach (
            var modifier in modifiers
                .Where(modifier => modifier.Lemma is not ("top" or "following"))
                .TakeWhile(modifier => ranking is null || !Ranking.IsDegree(modifier.Lemma))
        )
        {
            _conditions.Add(Description.Read(row, modifier, scope));
            _words.Add(modifier.Text.ToLowerInvariant());
        }

        _read.Add(TextSpan.Between(phrase.Rows.Span.Offset, phrase.Rows.HeadToken.Span.End));
        foreach (var relative in phrase.Rows.Relatives)
        {
            if (ranking is null)
            {
                _conditions.Add(ConditionReader.ReadRelative(relative, row, scope.About(row)));
                _words.Add(relative.Attributes.Count > 0 ? relative.Attributes[0].Text : relative.Verb?.Lemma ?? "");
            }

            _read.Add(relative.Span);
        }
    }

    /// <summary>"with open loans and the number of their loans": a condition, then a column.</summary>
    private void ReadItem(NounPhrase item, RowReference row, PhraseScope scope)
    {
        var single = item with { Conjuncts = [] };
        if (ReportColumns.Read(single, row, scope) is { } column)
        {
            _columns.Add(column);
            _read.Add(item.Span);
        }
        else if (
            item.Determiner is DeterminerKind.None or DeterminerKind.Indefinite or DeterminerKind.Any
            && RowSets.Resolve(single, scope) is { } rows
            && RowLinks.Between(scope, new RowReference(rows.Entity, rows.Row), row) is { } link
        )
        {
            _conditions.Add(Quantified.Read(single, rows.With(link), null));
            _words.Add($"with {item.FullName}");
            _read.Add(item.Span);
        }
    }

    private void ReadOthers(RowReference row, PhraseScope scope)
    {
        foreach (var complement in phrase.Rows.Complements.Where(complement => complement.Preposition != "with" && !Period.IsPeriod(complement)))
        {
            _conditions.Add(Complements.Read(complement, row, scope));
            _words.Add($"{complement.Preposition} {complement.Phrase?.FullName}");
            _read.Add(complement.Span);
        }
    }

    private Period? PeriodOf(Ranking? ranking)
    {
        if (ranking is null)
        {
            return null;
        }

        var possessor = phrase.Rows.Possessor is { } of ? new Complement("of", of, of.Span) : null;
        var said = ranking.Complements.Concat(phrase.All).Append(possessor).OfType<Complement>().FirstOrDefault(Period.IsPeriod);
        if (said is null || Period.Of(said, new RowReference(ranking.Counted.Entity, ranking.Counted.Row)) is not { } period)
        {
            return null;
        }

        _read.Add(said.Span);
        return period;
    }
}
