using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"Only the customer who owns the bicycle may collect it": the row, or one that it leads to, is the caller's.</summary>
internal static class RelativeOwner
{
    private static readonly HashSet<string> Owning = new(
        "own have hold create make open place book order submit post add file request report write register bring send possess".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Null where the clause says nothing about whose the row is, or nothing leads from the row to such an account.</summary>
    public static Expression? Condition(InferenceContext context, Statement statement, NounPhrase who, Entity entity, string role)
    {
        if (
            who.Relatives is not [{ Verb: { Negated: false, Passive: false } verb, Object: { } thing, Complements.Count: 0 }]
            || !Owning.Contains(verb.Lemma)
        )
        {
            return null;
        }

        var owned = thing.IsPronoun ? entity : EntityNames.Find(context.Model, context.Vocabulary, thing);
        if (owned is null)
        {
            return null;
        }

        var way = owned == entity ? [] : ToOnePaths.One(context.Model, entity, owned.Name, thing.Name);
        if (way is not null)
        {
            Ownership.Ensure(context, statement, owned, role);
        }

        return way is not null && Ownership.Condition(context, owned, role: role) is { } own
            ? Substitution.Replace(own, "this", Formula.This.Then(way))
            : null;
    }
}
