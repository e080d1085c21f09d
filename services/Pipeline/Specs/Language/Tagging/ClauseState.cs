namespace AgenticAi.Pipeline.Specs.Language.Tagging;

/// <summary>What the tagger remembers beyond the last tag.</summary>
/// <param name="SingularPhrase">Inside a noun phrase that began with "a" or "each".</param>
/// <param name="BaseVerbDue">A modal, "to" or "let" waits for its infinitive.</param>
/// <param name="Parallel">Behind a comma or "and": what stood before it, since lists join like with like.</param>
/// <param name="Last">The state of the last word.</param>
internal readonly record struct ClauseState(FiniteVerb Finite, bool SingularPhrase, InfinitiveDue BaseVerbDue, TagState Parallel, TagState Last)
{
    private const int LikeWithLike = 2;
    private const int SecondFiniteVerb = -5;
    private const int NoFiniteVerb = -3;
    private const int PluralAfterSingular = -4;

    /// <summary>The state after a word that is read so, and what that costs.</summary>
    public (ClauseState Next, int Score) Read(in Reading reading)
    {
        var score = SingularPhrase && reading.State == TagState.Plural ? PluralAfterSingular : 0;
        var (finite, cost) = reading.IsFinite && !IsInfinitive(reading) ? AfterFinite() : AfterOther(reading.State);
        score += Parallel != TagState.Start && Parallel == reading.State ? LikeWithLike : 0;
        var parallel = reading.State is TagState.Comma or TagState.Coordinator ? (Parallel != TagState.Start ? Parallel : Listable(Last)) : TagState.Start;
        return (new(finite, IsSingular(reading), Due(reading), parallel, Listable(reading.State)), score + cost);
    }

    private static TagState Listable(TagState state) =>
        state is TagState.Verb or TagState.Third or TagState.Noun or TagState.Adjective or TagState.Participle or TagState.Gerund ? state : TagState.Start;

    /// <summary>What it costs that the sentence ends here.</summary>
    public int EndCost => Finite is FiniteVerb.Wanted or FiniteVerb.WantedInRelative or FiniteVerb.WantedBelow or FiniteVerb.WantedInLaterRelative ? NoFiniteVerb : 0;

    private bool IsInfinitive(in Reading reading) => BaseVerbDue != InfinitiveDue.No && reading.Tag == WordTag.Verb;

    private (FiniteVerb Next, int Cost) AfterFinite() => Finite switch
    {
        FiniteVerb.WantedInRelative => (FiniteVerb.Wanted, 0),
        FiniteVerb.Seen => (FiniteVerb.Seen, SecondFiniteVerb),
        _ => (FiniteVerb.Seen, 0),
    };

    private (FiniteVerb Next, int Cost) AfterOther(TagState state) => state switch
    {
        TagState.Relative => (Finite is FiniteVerb.Wanted or FiniteVerb.WantedInRelative ? FiniteVerb.WantedInRelative : FiniteVerb.WantedInLaterRelative, 0),
        TagState.Subordinator => (FiniteVerb.WantedBelow, 0),
        TagState.Comma or TagState.Coordinator => Finite switch
        {
            FiniteVerb.Seen => (FiniteVerb.Welcome, 0),
            FiniteVerb.WantedBelow when state == TagState.Comma => (FiniteVerb.Welcome, NoFiniteVerb),
            _ => (Finite, 0),
        },
        TagState.Stop when Finite is FiniteVerb.Seen or FiniteVerb.Welcome => (FiniteVerb.Welcome, 0),
        TagState.Stop => (FiniteVerb.Wanted, EndCost),
        _ => (Finite, 0),
    };

    private bool IsSingular(in Reading reading) =>
        reading.WantsSingular || (SingularPhrase && reading.State is TagState.Noun or TagState.Adjective or TagState.Participle or TagState.Gerund);

    private InfinitiveDue Due(in Reading reading) => reading.State switch
    {
        TagState.Modal or TagState.To or TagState.Do => InfinitiveDue.Next,
        TagState.Verb or TagState.Third when reading.Lemma == "let" => InfinitiveDue.BehindNoun,
        TagState.Adverb or TagState.Negation => BaseVerbDue,
        TagState.Noun or TagState.Plural or TagState.Determiner or TagState.Pronoun or TagState.Possessive or TagState.Adjective
            when BaseVerbDue == InfinitiveDue.BehindNoun => BaseVerbDue,
        _ => InfinitiveDue.No,
    };
}
