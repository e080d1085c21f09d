using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>"within 14 days after it was closed": measured from the moment that the row keeps of that event.</summary>
internal static class SinceEvent
{
    /// <summary>Null when the rule has another shape; <c>false</c>, which no rule survives, when the row keeps no such moment.</summary>
    public static Expression? Read(RuleDraft draft, PhraseScope scope)
    {
        if (
            draft.Complements is not [{ Preposition: "within", Phrase.Quantity.Duration: { } limit }]
            || draft.Conditions is not [{ Connector: Connector.After or Connector.Once or Connector.OnlyAfter, Verb: { } verb }]
            || scope.This is not { } row
        )
        {
            return null;
        }

        var moment =
            Moment.Find(row.Entity, WordForms.PastParticiple(verb.Lemma))
            ?? (verb.Lemma is "create" or "post" or "place" or "file" or "submit" ? Moment.Created(row.Entity) : null);
        return moment is null
            ? new Literal(false)
            : Formula.Compare(Formula.Minus(Moment.Present(moment), row.Path.Then(moment.Name)), BinaryOperator.LessOrEqual, new Literal(limit));
    }
}
