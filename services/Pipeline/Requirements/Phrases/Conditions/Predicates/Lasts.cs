using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>"is longer than 2 hours", "lasts at most 30 days": how much time a row takes.</summary>
internal sealed class Lasts : IPredicate
{
    public Expression? Read(Clause clause, RowReference subject, PhraseScope scope)
    {
        var isAboutLength =
            clause.Verb is { Lemma: "last" or "take" }
            || clause is { Verb.IsCopula: true, Comparison.Word: "long" or "longer" or "short" or "shorter" };
        if (
            !isAboutLength
            || clause.Complements.Count > 0
            || clause.Quantities is not [{ Duration: { } duration } quantity]
            || Interval.Of(subject.Entity) is not { } interval
        )
        {
            return null;
        }

        var (start, end) = (interval.Start(subject.Path), interval.End(subject.Path));
        return interval.StartAttribute.Type == AttributeType.Date
            ? Formula.Compare(
                Formula.Call("daysBetween", start, end),
                MomentPredicate.OperatorOf(quantity),
                Formula.Number((decimal)duration.TotalDays)
            )
            : Formula.Compare(Formula.Minus(end, start), MomentPredicate.OperatorOf(quantity), new Literal(duration));
    }
}
