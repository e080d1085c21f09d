using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>"has reserved the title", "already reviewed the book": a row of what the verb makes links the person and the thing.</summary>
internal sealed class MadeOne : IPredicate
{
    public Expression? Read(Clause clause, RowReference subject, PhraseScope scope)
    {
        if (
            clause is not { Verb: { Passive: false } verb, Object: { } target, Complements.Count: 0 }
            || !(verb.Past || verb.Adverbs.Contains("already"))
            || scope.Model.FindEntityMadeBy(verb.Lemma) is not { } made
            || made.Name == subject.Entity.Name
        )
        {
            return null;
        }

        var rows = scope.All(made);
        var one = new RowReference(made, rows.Row);
        var thing = target.Head is "one" or "this" ? null : SingleRow.Resolve(target, scope);
        if (thing is null || RowLinks.Between(scope, one, subject) is not { } maker || RowLinks.Between(scope, one, thing) is not { } link)
        {
            return null;
        }

        return Formula.Aggregate(AggregateKind.Exists, rows.With(link, maker, Liveness.Valid(scope, made, rows.Row)));
    }
}
