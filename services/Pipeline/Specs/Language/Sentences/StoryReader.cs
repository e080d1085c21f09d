using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Sentences;

/// <summary>As a R I want to A so that B; also "As a R, I can A".</summary>
internal static class StoryReader
{
    public static (UserStory Story, List<Clause> Clauses)? Read(Grammar grammar)
    {
        var sentence = grammar.Sentence;
        if (!sentence.Is(0, "as") || !(sentence.Tag(1) is WordTag.Determiner or WordTag.Noun or WordTag.NounPlural or WordTag.Adjective or WordTag.VerbParticiple))
        {
            return null;
        }

        var (role, end) = grammar.NounPhrases.Read(1, PhraseScope.Subject);
        var start = sentence.IsComma(end) ? end + 1 : end;
        if (role is null || !sentence.IsAny(start, "i", "we"))
        {
            return null;
        }

        var clauses = grammar.Sequences.Read(isScenario: false, start);
        var goals = clauses.SelectMany(Goals).ToList();
        var benefits = goals.Concat(clauses).SelectMany(c => c.Under(Connector.SoThat)).DistinctBy(c => c.Span).ToList();
        return (new(role, goals, benefits), goals);
    }

    // "I want to A" and "I would like to A" are the wish; A is the goal.
    private static IEnumerable<Clause> Goals(Clause clause)
    {
        var wished = clause.Verb?.Lemma is "want" or "like" or "wish" or "need" ? clause.Under(Connector.To).ToList() : [];
        return wished.Count == 0
            ? [clause]
            : wished.Select(goal => goal with { Subject = clause.Subject, Subordinates = [.. goal.Subordinates, .. clause.Subordinates.Where(s => s.Connector != Connector.To)] });
    }
}
