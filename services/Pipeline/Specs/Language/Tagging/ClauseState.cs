namespace AgenticAi.Pipeline.Specs.Language.Tagging;

/// <summary>What the tagger remembers beyond the last tag.</summary>
/// <param name="SingularPhrase">Inside a noun phrase that began with "a" or "each".</param>
/// <param name="BaseVerbDue">A modal, "to" or "let" waits for its infinitive.</param>
/// <param name="Parallel">Behind a comma or "and": what stood before it, since lists join like with like.</param>
/// <param name="Last">The state of the last word, when words like it are listed.</param>
/// <param name="MainVerb">The form of the last verb: coordinated verbs have the same.</param>
/// <param name="Passive">Behind "is packed" no noun follows that the participle would modify.</param>
internal readonly record struct ClauseState(
    FiniteVerb Finite,
    bool SingularPhrase,
    InfinitiveDue BaseVerbDue,
    TagState Parallel,
    TagState Last,
    TagState MainVerb,
    PassiveProgress Passive
)
{
    private const int LikeWithLike = 2;
    private const int SecondFiniteVerb = -5;
    private const int NoFiniteVerb = -2;
    private const int PluralAfterSingular = -4;
    private const int NounBehindPassive = -3;
    private const int VerbBehindPassive = 3;
    private const int VerbBehindBe = -8;
    private const int SpareFiniteVerb = -2;
    private const int NounMissing = -3;

    /// <summary>The state after a word that is read so, and what that costs.</summary>
    public (ClauseState Next, int Score) Read(in Reading reading)
    {
        var score = SingularPhrase && reading.State == TagState.Plural ? PluralAfterSingular : 0;
        var (finite, cost) = reading.IsFinite && !IsInfinitive(reading) ? AfterFinite() : AfterOther(reading.State);
        score += Passive switch
        {
            PassiveProgress.Participle when reading.State is TagState.Noun or TagState.Plural => NounBehindPassive,
            PassiveProgress.Participle when reading.State is TagState.Third => VerbBehindPassive,
            PassiveProgress.Be when reading.State is TagState.Past or TagState.Third or TagState.Verb => VerbBehindBe,
            _ => 0,
        };
        score +=
            SingularPhrase && Last == TagState.Adjective && reading.State is TagState.Comma or TagState.Stop or TagState.Modal or TagState.Third
                ? NounMissing
                : 0;
        score += Parallel != TagState.Start && Parallel == reading.State ? LikeWithLike : 0;
        score += IsBehindJoiner && MainVerb != TagState.Start && MainVerb == reading.State ? LikeWithLike : 0;
        var verb =
            reading.State is TagState.Verb or TagState.Third ? reading.State
            : reading.State == TagState.Stop ? TagState.Start
            : MainVerb;
        var parallel = reading.State is TagState.Comma or TagState.Coordinator
            ? (Parallel != TagState.Start ? Parallel : Listable(Last))
            : TagState.Start;
        var last = reading.State is TagState.Comma or TagState.Coordinator ? reading.State : Listable(reading.State);
        return (new(finite, IsSingular(reading), Due(reading), parallel, last, verb, NextPassive(reading.State)), score + cost);
    }

    private PassiveProgress NextPassive(TagState state) =>
        state switch
        {
            TagState.Be => PassiveProgress.Be,
            TagState.Participle when Passive == PassiveProgress.Be => PassiveProgress.Participle,
            TagState.Adverb or TagState.Negation => Passive,
            _ => PassiveProgress.None,
        };

    private static TagState Listable(TagState state) =>
        state is TagState.Verb or TagState.Third or TagState.Noun or TagState.Plural or TagState.Adjective or TagState.Participle or TagState.Gerund
            ? state
            : TagState.Start;

    /// <summary>What it costs that the sentence ends here.</summary>
    public int EndCost =>
        Finite is FiniteVerb.Wanted or FiniteVerb.WantedInRelative or FiniteVerb.WantedBelow or FiniteVerb.WantedInLaterRelative ? NoFiniteVerb : 0;

    private bool IsBehindJoiner => Last is TagState.Comma or TagState.Coordinator;

    private bool IsInfinitive(in Reading reading) => BaseVerbDue != InfinitiveDue.No && reading.Tag == WordTag.Verb;

    private (FiniteVerb Next, int Cost) AfterFinite() =>
        Finite switch
        {
            FiniteVerb.WantedInRelative => (FiniteVerb.Wanted, 0),
            FiniteVerb.Seen => (FiniteVerb.Seen, SecondFiniteVerb),
            FiniteVerb.Welcome => (FiniteVerb.Seen, SpareFiniteVerb),
            _ => (FiniteVerb.Seen, 0),
        };

    private (FiniteVerb Next, int Cost) AfterOther(TagState state) =>
        state switch
        {
            TagState.Relative => (
                Finite is FiniteVerb.Open or FiniteVerb.Wanted or FiniteVerb.WantedInRelative
                    ? FiniteVerb.WantedInRelative
                    : FiniteVerb.WantedInLaterRelative,
                0
            ),
            TagState.Subordinator => (FiniteVerb.WantedBelow, Finite == FiniteVerb.Wanted ? NoFiniteVerb : 0),
            TagState.Comma or TagState.Coordinator => Finite switch
            {
                FiniteVerb.Seen => (FiniteVerb.Welcome, 0),
                FiniteVerb.WantedBelow when state == TagState.Comma => (FiniteVerb.Welcome, NoFiniteVerb),
                _ => (Finite, 0),
            },
            TagState.Stop => (FiniteVerb.Welcome, EndCost),
            _ => (Finite == FiniteVerb.Open ? FiniteVerb.Wanted : Finite, 0),
        };

    private bool IsSingular(in Reading reading) =>
        reading.WantsSingular || (SingularPhrase && reading.State is TagState.Noun or TagState.Adjective or TagState.Participle or TagState.Gerund);

    private InfinitiveDue Due(in Reading reading) =>
        reading.State switch
        {
            TagState.Modal or TagState.To or TagState.Do => InfinitiveDue.Next,
            TagState.Verb or TagState.Third when reading.Lemma == "let" => InfinitiveDue.BehindNoun,
            TagState.Adverb or TagState.Negation => BaseVerbDue,
            TagState.Noun
            or TagState.Plural
            or TagState.Determiner
            or TagState.Pronoun
            or TagState.Possessive
            or TagState.Adjective when BaseVerbDue == InfinitiveDue.BehindNoun => BaseVerbDue,
            _ => InfinitiveDue.No,
        };
}
