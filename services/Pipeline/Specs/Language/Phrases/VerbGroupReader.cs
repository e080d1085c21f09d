namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>Modal, negation, auxiliaries, main verb and particle.</summary>
internal sealed class VerbGroupReader(TaggedSentence sentence, Lookahead lookahead)
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "up",
        "out",
        "back",
        "off",
        "in",
        "on",
        "over",
        "down",
        "away",
        "through",
    };

    // With these the particle belongs to the verb even before a noun: "checks in a guest".
    private static readonly HashSet<string> PhrasalVerbs = new(StringComparer.Ordinal)
    {
        "check in",
        "check out",
        "sign in",
        "sign up",
        "sign out",
        "log in",
        "log out",
        "opt in",
        "opt out",
        "set up",
        "back up",
        "hand out",
        "give back",
        "hand over",
        "take over",
        "roll back",
        "fill in",
        "fill out",
        "carry out",
        "call off",
        "put back",
        "take back",
        "send out",
        "look up",
        "pick up",
        "drop off",
        "bring back",
        "turn down",
        "hand in",
        "write off",
        "shut down",
    };

    /// <summary>Null when no verb starts here; adverbs before the verb are part of it.</summary>
    public (VerbGroup? Verb, int End) Read(int start)
    {
        var draft = new VerbDraft(sentence, start);
        var i = start;
        while (Step(draft, i) is var next && next > i)
        {
            i = next;
            if (draft.IsComplete)
            {
                break;
            }
        }

        return draft.Lemma is null ? (null, start) : (draft.Build(i), i);
    }

    private int Step(VerbDraft draft, int i)
    {
        switch (sentence.Tag(i))
        {
            case WordTag.Modal when draft.Lemma is null:
                draft.SetModality(sentence[i].Lemma);
                return i + 1;
            case WordTag.Negation:
                draft.Negated = true;
                return i + 1;
            case WordTag.Determiner or WordTag.Adverb when sentence.Is(i, "no") && sentence.Is(i + 1, "longer"):
                draft.Negated = true;
                return i + 2;
            case WordTag.Adverb when draft.Lemma is null || VerbFollows(i + 1):
                draft.AddAdverb(sentence.Lower(i));
                return i + 1;
            case WordTag.Number or WordTag.Pronoun or WordTag.Determiner when sentence.Is(i, "both") && VerbFollows(i + 1):
                return i + 1;
            case WordTag.To when draft.IsSemiModal && sentence.Tag(i + 1) == WordTag.Verb:
                draft.TakeSemiModal();
                return i + 1;
            case WordTag.Adjective when draft.Lemma == "be" && sentence.Is(i, "able") && sentence.Tag(i + 1) == WordTag.To:
                draft.AddWord(i);
                return i + 1;
            case WordTag.Verb or WordTag.VerbThird or WordTag.VerbPast or WordTag.VerbParticiple or WordTag.VerbGerund when draft.Accepts(i):
                draft.AddWord(i);
                return ReadParticle(draft, i + 1);
            default:
                return i;
        }
    }

    private int ReadParticle(VerbDraft draft, int i)
    {
        // "pick it up": the particle behind the pronoun, which stays the object. "Puts them back" says where.
        if (sentence.Lower(i) is "it" or "them" && !sentence.Is(i + 1, "back") && PhrasalVerbs.Contains($"{draft.Lemma} {sentence.Lower(i + 1)}"))
        {
            draft.AddParticle(sentence.Lower(i + 1));
            return i;
        }

        if (draft.IsAuxiliary || sentence.Group(i) is not null || !Particles.Contains(sentence.Lower(i)))
        {
            return i;
        }

        var phrasal = PhrasalVerbs.Contains($"{draft.Lemma} {sentence.Lower(i)}");
        if (sentence.Tag(i) == WordTag.Adverb || (phrasal && sentence.Tag(i) == WordTag.Preposition))
        {
            draft.AddParticle(sentence.Lower(i));
            return i + 1;
        }

        return i;
    }

    // Adverbs and negations may stand between an auxiliary and its verb.
    private bool VerbFollows(int i)
    {
        i = lookahead.SkipAdverbs(i);
        return sentence.Tag(i) is WordTag.Verb or WordTag.VerbParticiple or WordTag.VerbGerund
            && sentence.Tag(i + 1) is not (WordTag.Noun or WordTag.NounPlural);
    }
}
