namespace AgenticAi.Pipeline.Specs.Language.Tagging;

/// <summary>The closed classes: words whose readings do not come from the lexicon.</summary>
internal static class FunctionWords
{
    private static readonly (TagState State, WordTag Tag, string Words)[] Classes =
    [
        (
            TagState.Determiner,
            WordTag.Determiner,
            "a an the this that these those each every any all some several both either neither no another such many few which much what"
        ),
        (TagState.Noun, WordTag.Noun, "default"),
        (TagState.Plural, WordTag.NounPlural, "staff personnel police"),
        (TagState.Adjective, WordTag.Adjective, "own other same certain further next last"),
        (
            TagState.Pronoun,
            WordTag.Pronoun,
            "i you he she it we they me him her us them anyone anybody everyone everybody someone somebody nobody nothing anything everything something none "
                + "itself himself herself themselves myself yourself mine yours theirs there one all each any some both neither either others these those this "
                + "several many what whoever whatever few another"
        ),
        (TagState.Determiner, WordTag.Possessive, "my your his her its our their whose"),
        (TagState.Relative, WordTag.Relative, "who which that whom whose"),
        (
            TagState.Preposition,
            WordTag.Preposition,
            "of in on at by for from with without within into onto over under above below between among through during before after until till since per via "
                + "about against across along around behind beside besides beyond despite down except inside outside off out up near past than toward towards "
                + "upon as like unlike regarding excluding including throughout versus vs. plus minus times according"
        ),
        (TagState.To, WordTag.To, "to"),
        (TagState.Coordinator, WordTag.Coordinator, "and or but nor & and/or"),
        (
            TagState.Subordinator,
            WordTag.Subordinator,
            "if when whenever while where wherever unless until till once because since although though whereas whether that so before after as except lest provided how why"
        ),
        (TagState.Modal, WordTag.Modal, "can may must shall should will could might would ought"),
        (TagState.Negation, WordTag.Negation, "not never neither"),
        (
            TagState.Adverb,
            WordTag.Adverb,
            "only also then otherwise instead already still yet too very just again ever always often sometimes soon now else however therefore thus later earlier "
                + "together twice once so quite rather almost even up out off in on over down back away through around along about by apart e.g. i.e. etc. please "
                + "more most less least here today tomorrow yesterday exactly both either approximately"
        ),
        (TagState.Be, WordTag.VerbThird, "is"),
        (TagState.Be, WordTag.Verb, "are am"),
        (TagState.Be, WordTag.VerbPast, "was were"),
        (TagState.Have, WordTag.VerbThird, "has"),
        (TagState.Do, WordTag.VerbThird, "does"),
        (TagState.Do, WordTag.VerbPast, "did"),
        (TagState.Have, WordTag.VerbPast, "had"),
        (TagState.Have, WordTag.Verb, "have"),
        (TagState.Do, WordTag.Verb, "do"),
        (TagState.Be, WordTag.Verb, "be"),
        (TagState.Be, WordTag.VerbParticiple, "been"),
        (TagState.Be, WordTag.VerbGerund, "being"),
        (TagState.Gerund, WordTag.VerbGerund, "having doing"),
        (TagState.Adjective, WordTag.Adjective, "more most less least fewer such many few able much done"),
    ];

    private static readonly Dictionary<string, string> Auxiliaries = new(StringComparer.Ordinal)
    {
        ["is"] = "be",
        ["are"] = "be",
        ["am"] = "be",
        ["was"] = "be",
        ["were"] = "be",
        ["been"] = "be",
        ["being"] = "be",
        ["has"] = "have",
        ["had"] = "have",
        ["does"] = "do",
        ["did"] = "do",
        ["having"] = "have",
        ["doing"] = "do",
    };

    private static readonly HashSet<string> Singular = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "each",
        "every",
        "another",
        "either",
        "neither",
        "this",
        "that",
    };

    // Closed-class words that are full nouns, verbs or adjectives too.
    private static readonly HashSet<string> AlsoOpen = new(StringComparer.Ordinal)
    {
        "past",
        "like",
        "last",
        "back",
        "provided",
        "including",
        "excluding",
        "regarding",
        "plus",
        "minus",
        "times",
        "till",
        "certain",
        "still",
        "even",
        "just",
        "own",
        "further",
        "next",
        "out",
        "over",
        "down",
        "later",
        "earlier",
        "together",
        "today",
        "outside",
        "inside",
        "near",
        "exactly",
        "according",
        "less",
        "more",
        "except",
        "other",
        "others",
        "about",
        "yesterday",
        "tomorrow",
        "so",
        "away",
        "lest",
        "approximately",
        "always",
        "often",
        "now",
    };

    private static readonly Dictionary<string, Reading[]> ByWord = Build();

    public static Reading[]? Find(string lowerCase) => ByWord.GetValueOrDefault(lowerCase);

    public static bool IsAlsoOpen(string lowerCase) => AlsoOpen.Contains(lowerCase);

    private static Dictionary<string, Reading[]> Build() =>
        Classes
            .SelectMany(c => c.Words.Split(' ').Select(word => (Word: word, c.State, c.Tag)))
            .GroupBy(x => x.Word, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select((x, i) => ToReading(x.Word, x.State, x.Tag, -i / 2)).ToArray(), StringComparer.Ordinal);

    private static Reading ToReading(string word, TagState state, WordTag tag, int score) =>
        new(state, tag, Auxiliaries.GetValueOrDefault(word, word), score + 2)
        {
            IsFinite = state is TagState.Modal || (state is TagState.Be or TagState.Have or TagState.Do && word is not ("be" or "been" or "being")),
            WantsSingular = state == TagState.Determiner && Singular.Contains(word),
        };
}
