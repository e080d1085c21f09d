using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Sentences;

/// <summary>As a R I want to A so that B; also "As a R, I can A".</summary>
internal static class StoryReader
{
    public static (UserStory Story, List<Clause> Clauses)? Read(Grammar grammar)
    {
        var sentence = grammar.Sentence;
        if (
            !sentence.Is(0, "as")
            || !(sentence.Tag(1) is WordTag.Determiner or WordTag.Noun or WordTag.NounPlural or WordTag.Adjective or WordTag.VerbParticiple)
        )
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

    // "I want to A and B" and "I would like to A" are the wish; A and B are the goals.
    private static IEnumerable<Clause> Goals(Clause clause)
    {
        var isWish = clause.Verb?.Lemma is "want" or "like" or "wish" or "need";
        var wished = isWish ? clause.Subordinates.Where(IsWished).ToList() : [];
        var others = clause.Subordinates.Where(s => !IsWished(s));
        return wished.Count == 0
            ? [clause]
            : wished.Select(
                (goal, i) =>
                    goal with
                    {
                        Subject = clause.Subject,
                        Subordinates = i == wished.Count - 1 ? [.. goal.Subordinates, .. others] : goal.Subordinates,
                    }
            );
    }

    private static bool IsWished(Clause below) => below.Connector is Connector.To or Connector.And or Connector.Or;
}
