using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>Where a sentence that refuses or allows names the act: in a gerund, an infinitive, a condition or a noun.</summary>
internal static class SpokenActs
{
    public static IEnumerable<(ActPhrase Phrase, Clause? Source)> Of(Clause clause, IReadOnlyList<Clause> subordinates, InferenceContext context)
    {
        var gerund = clause.SubjectClause is { } subject ? ActPhrase.Of(subject) : null;
        if (gerund is not null)
        {
            yield return (gerund, null);
        }

        foreach (var inner in subordinates.Where(subordinate => subordinate.Connector == Connector.To))
        {
            if (ActPhrase.Of(inner with { Subject = null }) is { } said)
            {
                yield return (said, inner);
            }
        }

        foreach (var when in subordinates.Where(subordinate => subordinate.Connector is Connector.When or Connector.Where or Connector.If))
        {
            if (ActPhrase.Of(when) is { } said && Refused(clause, said))
            {
                yield return (said, when);
            }
        }

        foreach (var noun in new[] { clause.Object, clause.Subject }.OfType<NounPhrase>())
        {
            if (OfNoun(noun, clause, context) is { } said)
            {
                yield return (said, null);
            }
        }
    }

    // "WHEN an appointment is requested, refuse it": the pronoun is what the condition speaks of.
    private static bool Refused(Clause clause, ActPhrase said) =>
        (
            (clause.Object ?? clause.Subject) is null or { IsPronoun: true }
            || (clause.Object is { } answer && Refusal.StatusOf(answer.HeadToken) is not null)
        ) && said.Target is { IsPronoun: false };

    // "new comments", "Bookings that overlap": making one. "Closed tickets do not accept comments": on such a ticket.
    private static ActPhrase? OfNoun(NounPhrase noun, Clause clause, InferenceContext context)
    {
        var isEntity = EntityNames.Find(context.Model, context.Vocabulary, noun) is not null;
        if (!isEntity || noun.Complement("by") is not null)
        {
            return ActPhrase.OfNoun(noun) ?? (isEntity ? Making(noun, clause) : null);
        }

        return Making(noun, clause);
    }

    private static ActPhrase Making(NounPhrase noun, Clause clause)
    {
        var target = noun with { Modifiers = [.. noun.Modifiers.Where(modifier => modifier.Lemma is not ("new" or "further"))] };
        var isPlace = noun == clause.Object && clause.Subject is { IsPronoun: false } place && !RuleReader.IsSystem(place);
        return new ActPhrase(
            "create",
            null,
            target,
            isPlace ? [new Complement("on", clause.Subject! with { IsPlural = false }, clause.Subject!.Span)] : []
        );
    }
}
