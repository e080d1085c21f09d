namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>A noun phrase while its words are read.</summary>
internal sealed class PhraseDraft(TaggedSentence sentence, int start)
{
    private readonly List<int> words = [];
    private DeterminerKind determiner;
    private bool own;
    private int quantity = -1;
    private int measure = -1;
    private NounPhrase? possessor;
    private Conjunction joined;
    private int head = -1;

    public int Start => start;

    public bool Only { get; set; }

    public bool Negated { get; set; }

    public NounPhrase? Partitive { get; set; }

    public bool HasHead => head >= 0 || (quantity >= 0 && words.Count == 0);

    public bool HasNoun => head >= 0;

    public bool HasModifiers => words.Count > (head >= 0 ? 1 : 0);

    public bool HasQuantity => quantity >= 0;

    public bool IsFraction => quantity >= 0 && sentence.Group(quantity)!.Quantity.IsFraction;

    public bool HasDeterminer => determiner != DeterminerKind.None || own || quantity >= 0;

    public bool HasWords => HasDeterminer || words.Count > 0;

    public bool HeadIsLiteral => head >= 0 && sentence[head].IsLiteral;

    /// <summary>Nothing but a tail may follow a pronoun.</summary>
    public bool HeadIsFinal => head >= 0 && sentence.Tag(head) == WordTag.Pronoun;

    public static DeterminerKind DeterminerOf(string word) =>
        word switch
        {
            "a" or "an" => DeterminerKind.Indefinite,
            "the" => DeterminerKind.Definite,
            "this" or "that" or "these" or "those" or "such" => DeterminerKind.Demonstrative,
            "each" => DeterminerKind.Each,
            "every" => DeterminerKind.Every,
            "any" => DeterminerKind.Any,
            "all" => DeterminerKind.All,
            "some" => DeterminerKind.Some,
            "several" => DeterminerKind.Several,
            "both" => DeterminerKind.Both,
            "either" => DeterminerKind.Either,
            "no" or "none" or "neither" => DeterminerKind.No,
            "another" => DeterminerKind.Another,
            "other" or "others" => DeterminerKind.Other,
            "same" => DeterminerKind.Same,
            "many" or "much" or "most" => DeterminerKind.Many,
            "few" => DeterminerKind.Few,
            "which" or "what" => DeterminerKind.Which,
            _ => DeterminerKind.None,
        };

    // The later determiner says more ("the same", "all the", "any other"), but quantifiers stay.
    public void AddDeterminer(int i)
    {
        if (sentence.Tag(i) == WordTag.Possessive)
        {
            possessor = Pronoun(i);
            determiner = determiner == DeterminerKind.None ? DeterminerKind.Possessive : determiner;
        }
        else if (sentence.Is(i, "own"))
        {
            own = true;
        }
        else
        {
            var next = DeterminerOf(sentence.Lower(i));
            determiner = determiner is DeterminerKind.None or DeterminerKind.Definite or DeterminerKind.Indefinite ? next : determiner;
        }
    }

    public void AddQuantity(int i) => quantity = i;

    public void AddMeasure(int i) => measure = i;

    public void AddModifier(int i) => words.Add(i);

    public void AddNoun(int i)
    {
        words.Add(i);
        head = i;
    }

    public void AddPronoun(int i) => AddNoun(i);

    public void JoinModifiers(Conjunction conjunction) => joined = conjunction == Conjunction.None ? joined : conjunction;

    public void TurnIntoPossessor(int end)
    {
        possessor = Build(end);
        words.Clear();
        determiner = DeterminerKind.Possessive;
        (head, quantity, measure, joined, own) = (-1, -1, -1, Conjunction.None, false);
    }

    public NounPhrase Build(int end)
    {
        var span = sentence.Span(start, end);
        var common = Partitive ?? BuildHead(end, span);
        var count = quantity >= 0 ? (head >= 0 ? sentence.SetUnit(quantity, common.Head) : sentence.Group(quantity)!.Quantity) : null;
        return common with
        {
            Text = span.In(sentence.Text),
            Span = span,
            Determiner = determiner != DeterminerKind.None ? determiner : common.Determiner,
            Quantity = count ?? common.Quantity,
            Only = Only,
            Own = own || common.Own,
            Negated = Negated || determiner == DeterminerKind.No,
            IsPartitive = Partitive is not null,
            Possessor = possessor ?? common.Possessor,
        };
    }

    private NounPhrase BuildHead(int end, TextSpan span)
    {
        var token = head >= 0 ? sentence[head] : sentence[quantity >= 0 ? LastNumber(end) : start];
        return new()
        {
            Text = "",
            Span = span,
            Head = token.IsLiteral || token.Kind == TokenKind.Number ? token.Text : token.Lemma,
            HeadToken = token,
            IsPlural =
                token.Tag == WordTag.NounPlural
                || (token.Tag == WordTag.Pronoun && token.Lemma is "they" or "them" or "we" or "us" or "these" or "those" or "others"),
            IsPronoun = token.Tag == WordTag.Pronoun,
            Modifiers = [.. words.Where(i => i != head).Select(ToModifier)],
            ModifierConjunction = joined,
            Value = measure >= 0 ? sentence.Group(measure)!.Quantity : null,
        };
    }

    // Of "at most 5" the 5.
    private int LastNumber(int end)
    {
        for (var i = Math.Min(end, sentence.Group(quantity)!.End) - 1; i > quantity; i--)
        {
            if (Quantities.NumberWords.Read(sentence.Tokens, i).Length > 0)
            {
                return i;
            }
        }

        return quantity;
    }

    public Modifier ToModifier(int i)
    {
        var token = sentence[i];
        var kind = token switch
        {
            { IsLiteral: true } => ModifierKind.Literal,
            { Tag: WordTag.VerbParticiple } => ModifierKind.Participle,
            { Tag: WordTag.VerbGerund } => ModifierKind.Gerund,
            { Tag: WordTag.Noun or WordTag.NounPlural } => ModifierKind.Noun,
            _ => ModifierKind.Adjective,
        };
        return new(kind, token.Text, token.IsLiteral ? token.Text : token.Lemma, token.Span);
    }

    private NounPhrase Pronoun(int i) =>
        new()
        {
            Text = sentence[i].Text,
            Span = sentence[i].Span,
            Head = sentence.Lower(i),
            HeadToken = sentence[i],
            IsPronoun = true,
            IsPlural = sentence.IsAny(i, "their", "our"),
        };
}
