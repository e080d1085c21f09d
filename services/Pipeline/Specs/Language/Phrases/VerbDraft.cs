namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>A verb group while its words are read.</summary>
internal sealed class VerbDraft(TaggedSentence sentence, int start)
{
    private readonly List<string> adverbs = [];
    private Modality modality;
    private WordTag tag;
    private bool passive;
    private bool progressive;
    private bool past;
    private bool only;
    private string? particle;

    public string? Lemma { get; private set; }

    public bool Negated { get; set; }

    /// <summary>The last word may still turn out to be an auxiliary.</summary>
    public bool IsAuxiliary => Lemma is "be" or "have" or "do" or "get" && !passive;

    public bool IsComplete { get; private set; }

    /// <summary>"have", "need", "be able", "be allowed": modal when "to" and a verb follow.</summary>
    public bool IsSemiModal =>
        Lemma is "have" or "need" or "able" or "ought" || (passive && Lemma is "allow" or "permit" or "require" or "oblige" or "forbid");

    public void SetModality(string lemma) =>
        modality = lemma switch
        {
            "may" => Modality.May,
            "can" => Modality.Can,
            "must" or "ought" => Modality.Must,
            "shall" => Modality.Shall,
            "should" => Modality.Should,
            "will" => Modality.Will,
            _ => Modality.Hypothetical,
        };

    public void AddAdverb(string adverb)
    {
        only |= adverb == "only";
        if (adverb != "only")
        {
            adverbs.Add(adverb);
        }
    }

    /// <summary>Whether the verb at <paramref name="i"/> continues this group.</summary>
    public bool Accepts(int i)
    {
        var next = sentence.Tag(i);
        var beforeNoun = sentence.Tag(i + 1) is WordTag.Noun or WordTag.NounPlural && !sentence[i + 1].IsLiteral;
        return Lemma switch
        {
            null => true,
            "be" => next is WordTag.VerbGerund || (next == WordTag.VerbParticiple && (!beforeNoun || sentence[i].Lemma == "be")),
            "have" => next == WordTag.VerbParticiple && (!beforeNoun || sentence[i].Lemma == "be"),
            "do" => next == WordTag.Verb,
            "get" => next == WordTag.VerbParticiple && !beforeNoun,
            _ => false,
        };
    }

    public void AddWord(int i)
    {
        var (before, lemma) = (Lemma, sentence[i].Lemma);
        if (before == "have" && lemma != "able")
        {
            past = true;
        }
        else if (before is "be" or "get" && sentence.Tag(i) == WordTag.VerbParticiple)
        {
            passive = true;
        }
        else if (before == "be" && sentence.Tag(i) == WordTag.VerbGerund)
        {
            progressive = true;
        }

        past |= sentence.Tag(i) == WordTag.VerbPast;
        tag = before is null ? sentence.Tag(i) : tag;
        Lemma = lemma;
        IsComplete = !IsAuxiliary && !IsSemiModal;
    }

    public void AddParticle(string word)
    {
        particle = word;
        IsComplete = true;
    }

    /// <summary>"needs to", "is allowed to": the verb so far was only a modal.</summary>
    public void TakeSemiModal()
    {
        modality = Lemma switch
        {
            "able" => Modality.Can,
            "allow" or "permit" => Modality.May,
            "forbid" => Modality.May,
            _ => Modality.Must,
        };
        Negated |= Lemma == "forbid";
        (Lemma, passive) = (null, false);
    }

    public VerbGroup Build(int end)
    {
        var span = sentence.Span(start, end);
        return new()
        {
            Lemma = particle is null ? Lemma! : $"{Lemma} {particle}",
            Text = span.In(sentence.Text),
            Span = span,
            Modality = modality,
            Negated = Negated,
            Passive = passive,
            Past = past,
            Progressive = progressive,
            IsNonFinite = modality == Modality.None && (tag is WordTag.VerbGerund or WordTag.VerbParticiple || sentence.Tag(start - 1) == WordTag.To),
            Only = only,
            Adverbs = adverbs,
        };
    }
}
