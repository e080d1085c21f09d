using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>Verbs that name a moment of the row: "starts in the past", "has started", "ends after the event", "was created more than 15 minutes ago".</summary>
internal sealed class InTime : IPredicate
{
    public Expression? Read(Clause clause, RowReference subject, PhraseScope scope)
    {
        if (clause.Verb is not { } verb || MomentOf(verb, clause, subject) is not { } attribute)
        {
            return null;
        }

        var moment = new TypedValue(subject.Path.Then(attribute.Name), attribute.Type, attribute);
        if (clause.Object is not null)
        {
            return FromNow(clause, verb, moment);
        }

        if (clause.Comparison is { } comparison)
        {
            return Comparisons.With(moment, comparison, scope);
        }

        return clause.Complements.Count > 0 ? MomentPredicate.Read(clause, moment, scope)
            : verb is { Lemma: "start" or "begin" or "end" or "finish" or "close" }
                ? Formula.Compare(moment.Expression, BinaryOperator.LessOrEqual, moment.Present)
            : null;
    }

    // "starts less than 2 hours from now", "starts more than 14 days ahead".
    private static BinaryExpression? FromNow(Clause clause, VerbGroup verb, TypedValue moment) =>
        verb.Adverbs is ["from now" or "ahead" or "in advance" or "away"]
        && clause.Complements.Count == 0
        && clause.Quantities is [{ Kind: QuantityKind.Duration } quantity]
            ? MomentPredicate.Distance(moment.Expression, new Offset(quantity, "after"), new TypedValue(moment.Present, moment.Type))
            : null;

    private static Attribute? MomentOf(VerbGroup verb, Clause clause, RowReference subject)
    {
        if (verb.IsCopula || verb.Lemma is "lie" or "take place" or "happen")
        {
            return clause.Attributes.Count == 0
                ? Interval.Of(subject.Entity)?.StartAttribute ?? Moment.Find(subject.Entity, "date", "starts", "start")
                : null;
        }

        var words = Naming.Words(verb.Lemma);
        return NameMatch.Best(subject.Entity.Attributes.Where(Moment.IsTemporal), attribute => attribute.Name, words)
            ?? NameMatch.Best(
                subject.Entity.Attributes.Where(Moment.IsTemporal),
                attribute => attribute.Name,
                Naming.Words(WordForms.PastParticiple(verb.Lemma))
            )
            ?? verb.Lemma switch
            {
                "start" or "begin" => Interval.Of(subject.Entity)?.StartAttribute,
                "end" or "finish" => Interval.Of(subject.Entity)?.EndAttribute is { } end && Moment.IsTemporal(end) ? end : null,
                _ => null,
            };
    }
}
