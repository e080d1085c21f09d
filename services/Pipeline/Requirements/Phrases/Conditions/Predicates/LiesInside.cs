using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>"lies completely inside the doctor's working hours of that weekday": the row's time is within one of the other rows' times.</summary>
internal sealed class LiesInside : IPredicate
{
    private static readonly string[] Verbs = ["lie", "be", "fall", "fit", "take place", "happen", "start"];
    private static readonly string[] Inside = ["inside", "within", "in", "during", "inside of"];

    public Expression? Read(Clause clause, RowReference subject, PhraseScope scope)
    {
        if (
            clause is not { Verb: { } verb, Object: null, Complements: [{ Phrase: { } phrase } first, ..] }
            || !Verbs.Contains(verb.Lemma)
            || !Inside.Contains(first.Preposition)
            || Interval.Of(subject.Entity) is not { } own
        )
        {
            return null;
        }

        var (bare, sameWeekday) = WithoutWeekday(phrase, clause.Complements.Skip(1).ToList());
        if (bare is null || Frames(bare, subject, scope) is not { } frames || Interval.Of(frames.Entity) is not { } theirs)
        {
            return null;
        }

        var weekday = frames.Entity.Attributes.Find(attribute => attribute.Name is "weekday" or "dayOfWeek" or "day");
        if (sameWeekday && weekday is null)
        {
            return null;
        }

        return Formula.Aggregate(
            AggregateKind.Exists,
            frames.With(weekday is null ? null : OnWeekday(frames, weekday.Name, subject, own), Contains(frames, theirs, subject, own))
        );
    }

    private static BinaryExpression OnWeekday(RowSet frames, string weekday, RowReference subject, Interval own) =>
        Formula.Equal(frames.Row.Then(weekday), Formula.Call("weekday", own.Start(subject.Path)));

    private static Expression? Contains(RowSet frames, Interval theirs, RowReference subject, Interval own)
    {
        var (start, end) = (own.Start(subject.Path), own.End(subject.Path));
        if (theirs.StartAttribute.Type != AttributeType.Time || own.StartAttribute.Type == AttributeType.Time)
        {
            return Formula.And(
                Formula.Compare(theirs.Start(frames.Row), BinaryOperator.LessOrEqual, start),
                Formula.Compare(theirs.End(frames.Row), BinaryOperator.GreaterOrEqual, end)
            );
        }

        // A stay over midnight would otherwise end "before" the closing time.
        return Formula.And(
            Formula.Equal(Formula.Call("date", start), Formula.Call("date", end)),
            Formula.Compare(theirs.Start(frames.Row), BinaryOperator.LessOrEqual, Formula.Call("time", start)),
            Formula.Compare(theirs.End(frames.Row), BinaryOperator.GreaterOrEqual, Formula.Call("time", end))
        );
    }

    private static RowSet? Frames(NounPhrase phrase, RowReference subject, PhraseScope scope)
    {
        if (SingleRow.Possessor(phrase) is null)
        {
            return RowSets.Resolve(phrase, scope) is { } all && RowLinks.Between(scope, new RowReference(all.Entity, all.Row), subject) is { } link
                ? all.With(link)
                : null;
        }

        return RowSets.Resolve(phrase, scope);
    }

    // "of that weekday", "on that day": said by the frame's own weekday.
    private static (NounPhrase? Bare, bool SameWeekday) WithoutWeekday(NounPhrase phrase, List<Complement> rest)
    {
        var complements = phrase.Complements.Concat(rest).ToList();
        var days = complements.FindAll(complement =>
            complement.Phrase
                is { Head: "weekday" or "day", Determiner: DeterminerKind.Demonstrative or DeterminerKind.Same or DeterminerKind.Definite }
        );
        return complements.Count > days.Count + (phrase.Complements.Count - phrase.Complements.Count(days.Contains))
            ? (null, false)
            : (phrase with { Complements = [.. phrase.Complements.Where(complement => !days.Contains(complement))] }, days.Count > 0);
    }
}
