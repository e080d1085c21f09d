using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Operations.Offers;

/// <summary>Reads what a sentence offers from its clauses; what is said beside the act and its things stays unread.</summary>
internal sealed class OfferReader(Statement statement)
{
    private static readonly HashSet<string> Offering = new(
        "support provide offer allow enable permit expose have include implement let be use want need".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly Connector[] Below = [Connector.To, Connector.And, Connector.Or, Connector.Participle, Connector.None];

    // What "one" and "them" stand for.
    private IReadOnlyList<NounPhrase> _last = [];

    public List<Offer> Read()
    {
        var sentences = statement
            .Analysis.Sentences.Where(sentence =>
                // "Can only be listed and read": what is not offered is meant too.
                sentence.Kind
                    is not SentenceKind.Scenario
                && !sentence.Clauses.Any(clause => clause.Verb is { Only: true, Passive: true })
            )
            .ToList();
        return [.. sentences.SelectMany(sentence => sentence.Clauses).SelectMany(clause => Read(clause))];
    }

    private IEnumerable<Offer> Read(Clause clause)
    {
        if (clause.Verb is not { } verb)
        {
            return clause is { Kind: ClauseKind.Fragment, Subject: { } titled } ? OfNouns(clause, titled, titled.Complements, false) : [];
        }

        if (clause is { Subject: { Head: "it" }, Verb.IsCopula: true } && clause.Attributes.Any(word => word.Lemma is "possible" or "impossible"))
        {
            var negated = verb.Negated || clause.Attributes.Any(word => word.Lemma == "impossible");
            return BelowOf(clause).Select(act => act with { Negated = negated });
        }

        if (verb.Passive && RowVerbs.Of(verb.Lemma).Count > 0)
        {
            return Passive(clause);
        }

        if (Offering.Contains(verb.Lemma) && RowVerbs.Of(verb.Lemma).Count == 0)
        {
            return OfferedBy(clause);
        }

        var isDemand = clause.Kind is ClauseKind.Imperative || verb.Modality is not (Modality.None or Modality.Hypothetical) || IsGoal(clause);
        var acts = clause.Object is { } thing && isDemand && !verb.Negated ? Active(clause, thing) : null;
        return acts is null ? [] : [acts];
    }

    private bool IsGoal(Clause clause) => statement.Analysis.Sentences.Any(sentence => sentence.Story?.Goals.Contains(clause) == true);

    /// <summary>"Ferries can be created, read and listed"; "may not be deleted once created".</summary>
    private IEnumerable<Offer> Passive(Clause clause)
    {
        if (
            clause.Subject is not { } subject
            || (clause.Verb!.Modality is Modality.None or Modality.Hypothetical && !clause.Verb.Negated)
            || clause.Verb.Only
        )
        {
            yield break;
        }

        var more = clause
            .Subordinates.Where(below =>
                below is { Connector: Connector.Participle, Verb.Passive: true, Subject: null }
                && !(clause.Verb.Negated && OfferWords.IsCreation(below))
            )
            .ToList();
        foreach (var part in more.Prepend(clause))
        {
            var verbs = part
                .Attributes.Where(word => word.Kind == ModifierKind.Participle)
                .Select(word => word.Lemma)
                .DefaultIfEmpty(part.Verb!.Lemma)
                .ToList();
            var words = new OfferWords(statement, part, [.. subject.All], [.. more.Where(other => other != part)], clause.Verb.Negated);
            if (verbs.TrueForAll(word => RowVerbs.Of(word).Count > 0) && (!clause.Verb.Negated || (words.IsWhole && words.IsAlways)))
            {
                yield return new Offer(
                    statement,
                    [.. verbs.SelectMany(RowVerbs.Of)],
                    [.. subject.All],
                    clause.Complement("by")?.Phrase is { IsPlural: true } or { Determiner: not DeterminerKind.None } or { IsPronoun: true }
                        ? clause.Complement("by")!.Phrase
                        : null,
                    [.. words.Understood().Concat(words.Around(subject))]
                )
                {
                    Negated = clause.Verb.Negated,
                };
            }
        }
    }

    /// <summary>"The API provides endpoints for creating ferries", "there is full CRUD for ferries", "allow users to add ferries".</summary>
    private IEnumerable<Offer> OfferedBy(Clause clause)
    {
        if (clause is { Verb.Negated: true, Object: null, Subject: null })
        {
            return [];
        }

        var noun = clause.Verb!.Passive || clause.Verb.IsCopula && clause.Object is null ? clause.Subject : clause.Object;
        var nominal = noun is null ? [] : OfNouns(clause, noun, [.. noun.Complements, .. clause.Complements], clause.Verb.Negated).ToList();
        return nominal.Count > 0 ? nominal : BelowOf(clause).Concat(Exposed(clause));
    }

    /// <summary>"Expose ferries with the usual CRUD operations".</summary>
    private IEnumerable<Offer> Exposed(Clause clause)
    {
        var operations = clause.Complement("with")?.Phrase;
        if (clause.Object is { } thing && operations is not null && RowVerbs.OfNoun(operations) is { Count: > 0 } kinds)
        {
            yield return new Offer(statement, kinds, [.. thing.All], null, [clause.Span]);
        }
    }

    private IEnumerable<Offer> OfNouns(Clause clause, NounPhrase noun, IReadOnlyList<Complement> complements, bool negated)
    {
        foreach (var act in noun.All)
        {
            var kinds = RowVerbs.OfNoun(act);
            var things = act.Possessor is { } of ? [of] : complements.Where(Names).Select(complement => complement.Phrase!).ToList();
            if (kinds.Count > 0 && things.Count > 0)
            {
                var words = new OfferWords(statement, clause, [.. things.SelectMany(thing => thing.All)], [], negated);
                yield return new Offer(statement, kinds, [.. things.SelectMany(thing => thing.All)], null, words.Understood()) { Negated = negated };
            }
        }
    }

    private static bool Names(Complement complement) => complement is { Preposition: "on" or "for" or "of", Phrase: not null };

    /// <summary>The acts below a verb that offers them; gerunds before the last one have its object.</summary>
    private IEnumerable<Offer> BelowOf(Clause clause)
    {
        var below = clause
            .Complements.Select(complement => complement.Clause)
            .OfType<Clause>()
            .Concat(clause.Subordinates)
            .Where(act => act.Kind == ClauseKind.NonFinite && Below.Contains(act.Connector))
            .ToList();
        var shared = below.LastOrDefault()?.Object;
        var isRead = below.Count > 0 && below.TrueForAll(act => RowVerbs.Of(act.Verb!.Lemma).Count > 0 || act.Verb.Passive);
        foreach (var act in isRead ? below : [])
        {
            var thing = act.Verb!.Passive ? act.Subject : act.Object ?? shared;
            if (thing is not null && Active(act, thing) is { } offer)
            {
                var lead = TextSpan.Between(clause.Span.Offset, below[0].Span.Offset);
                yield return offer with
                {
                    Who = act.Subject == clause.Subject || act.Verb.Passive ? null : act.Subject,
                    Words = [.. offer.Words, lead],
                };
            }
        }
    }

    private Offer? Active(Clause clause, NounPhrase thing)
    {
        var kinds = RowVerbs.Of(clause.Verb!.Lemma);
        if (kinds.Count == 0)
        {
            return null;
        }

        var plain = IsPronoun(thing) && _last.Count > 0 ? _last : [.. thing.All.Select(one => OfferWords.Plain(one))];
        _last = plain;
        var words = new OfferWords(statement, clause, plain, [], false);
        return new Offer(statement, Narrowed(kinds, thing), plain, clause.Subject, words.Understood());
    }

    private static bool IsPronoun(NounPhrase thing) => thing is { IsPronoun: true } or { Head: "one" or "it" or "them" };

    /// <summary>"View a list of ferries" and "see all ferries" ask for the list, "view the details of a ferry" for the one.</summary>
    private static IReadOnlyList<IReadOnlyList<OperationKind>> Narrowed(IReadOnlyList<IReadOnlyList<OperationKind>> kinds, NounPhrase thing) =>
        kinds is not [[OperationKind.Get, ..]] ? kinds
        : thing.Head is "list" or "overview" || thing.Determiner == DeterminerKind.All
            ?
            [
                [OperationKind.List],
            ]
        : kinds;
}
