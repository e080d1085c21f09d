using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Operations.Offers;

/// <summary>Which words of a clause an offer accounts for: all but what narrows the things or the act in a way that nothing else shows.</summary>
internal sealed partial class OfferWords(
    Statement statement,
    Clause clause,
    IReadOnlyList<NounPhrase> things,
    IReadOnlyList<Clause> read,
    bool negated
)
{
    private static readonly HashSet<string> Indifferent = new(
        "single new existing individual specific given particular certain all several any one other whole".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Places = new(
        "api rest http system application app service backend endpoint id identifier".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>"A list of ferries", "the details of a ferry": what the words are about.</summary>
    public static NounPhrase Plain(NounPhrase phrase) =>
        phrase
            is {
                Head: "list" or "detail" or "overview" or "datum" or "data" or "information" or "entry" or "record" or "collection",
                Possessor: { } of
            }
            ? of
            : phrase;

    /// <summary>Whether nothing narrows the act or its things.</summary>
    public bool IsWhole => !Unread().Any();

    /// <summary>"Once closed, a ticket can no longer be changed": what stands before the clause bounds it, unless it holds from the start.</summary>
    public bool IsAlways =>
        OnceMade().IsMatch(statement.Text[..clause.Span.Offset])
        || statement.Analysis.Sentences.All(sentence =>
            !sentence.Clauses.Contains(clause) || sentence.Clauses.TakeWhile(before => before != clause).All(before => before.Verb is not null)
        );

    public IReadOnlyList<TextSpan> Understood()
    {
        // "Once created, ...": the fragment before the clause says when, which is always.
        var start = negated && OnceMade().Match(statement.Text[..clause.Span.Offset]) is { Success: true } once ? once.Index : clause.Span.Offset;
        return Unread().Aggregate(new List<TextSpan> { TextSpan.Between(start, clause.Span.End) }, Cut);
    }

    /// <summary>The things where they stand before the clause's own words.</summary>
    public IEnumerable<TextSpan> Around(NounPhrase subject) => Narrowing(subject).Aggregate(new List<TextSpan> { subject.Span }, Cut);

    private static List<TextSpan> Cut(List<TextSpan> left, TextSpan gap) => [.. left.SelectMany(span => Without(span, gap))];

    private IEnumerable<TextSpan> Unread() =>
        clause
            .Complements.Where(complement => !IsIndifferent(complement))
            .Select(complement => complement.Span)
            .Concat(clause.Subordinates.Where(below => !read.Contains(below) && !IsIndifferent(below)).Select(Whole))
            .Concat(clause.Remarks.Select(remark => remark.Span))
            .Concat(things.SelectMany(Narrowing))
            .Concat(clause.Verb?.Adverbs.Count > 0 ? AdverbsOf(clause.Verb) : []);

    /// <summary>Together with the word that joins it.</summary>
    private TextSpan Whole(Clause below)
    {
        var before = statement.Text[..below.Span.Offset].TrimEnd();
        var joint = before[(before.LastIndexOf(' ') + 1)..];
        return joint.Length > 1 && below.Connector is not (Connector.Participle or Connector.And) && before.Length - joint.Length > clause.Span.Offset
            ? TextSpan.Between(before.Length - joint.Length, below.Span.End)
            : below.Span;
    }

    private IEnumerable<TextSpan> AdverbsOf(VerbGroup verb) =>
        verb
            .Adverbs.Where(adverb => adverb is not ("also" or "then" or "never" or "already" or "easily" or "individually"))
            .Where(adverb => adverb != "once" || !clause.Subordinates.Any(IsCreation))
            .Select(adverb => (Text: adverb, At: statement.Text.IndexOf(adverb, clause.Span.Offset, StringComparison.OrdinalIgnoreCase)))
            .Where(adverb => adverb.At >= 0)
            .Select(adverb => new TextSpan(adverb.At, adverb.Text.Length));

    private bool IsIndifferent(Complement complement) =>
        complement.Preposition == "by" && complement.Phrase is { Head: "id" or "identifier" }
        || (complement.Preposition is "on" or "for" or "of" or "by" or "with" && things.Any(thing => complement.Phrase?.All.Contains(thing) == true))
        || (
            complement.Preposition is "through" or "via" or "over" or "in" or "using" or "by"
            && complement.Phrase is { } place
            && Places.Contains(place.Head)
        )
        || (complement.Preposition is "for" && complement.Clause is not null)
        || (negated && complement is { Preposition: "after", Phrase.Head: "creation" });

    /// <summary>Reasons, and "once it was created", which is always.</summary>
    private bool IsIndifferent(Clause below) => below.Connector is Connector.SoThat or Connector.Because || (negated && IsCreation(below));

    /// <summary>"(Once) created", "after it has been created".</summary>
    public static bool IsCreation(Clause below) =>
        below is { Verb: { Passive: true, Lemma: "create" or "add" or "save" or "submit" }, Complements.Count: 0, Quantities.Count: 0 };

    private static IEnumerable<TextSpan> Narrowing(NounPhrase thing) =>
        thing
            .Modifiers.Where(word => word.Kind is ModifierKind.Adjective or ModifierKind.Participle && !Indifferent.Contains(word.Lemma))
            .Select(word => word.Span)
            .Concat(thing.Relatives.Select(relative => relative.Span))
            .Concat(thing.Complements.Where(complement => complement.Phrase is not { Head: "id" }).Select(complement => complement.Span))
            .Concat(thing.Remarks.Select(remark => remark.Span))
            .Concat(thing.Own ? [thing.Span] : [])
            .Concat(thing.Possessor is { } of ? [of.Span] : []);

    private static IEnumerable<TextSpan> Without(TextSpan span, TextSpan gap)
    {
        if (gap.End <= span.Offset || gap.Offset >= span.End)
        {
            yield return span;
            yield break;
        }

        if (gap.Offset > span.Offset)
        {
            yield return TextSpan.Between(span.Offset, gap.Offset);
        }

        if (gap.End < span.End)
        {
            yield return TextSpan.Between(gap.End, span.End);
        }
    }

    [GeneratedRegex(
        @"\b(?:once|after|when) (?:it (?:is|was|has been) |they (?:are|were|have been) )?(?:created|added|saved|submitted|made),?\s*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OnceMade();
}
