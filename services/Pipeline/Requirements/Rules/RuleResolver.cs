using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>Turns the parts of a rule into the one condition under which the act goes on. Null when any part is not understood.</summary>
internal sealed class RuleResolver(InferenceContext context)
{
    public Rule? Resolve(RuleDraft draft)
    {
        var scope = ScopeOf(draft);
        if (Qualified(draft, scope) is not { } qualified)
        {
            return null;
        }

        var conditions = Conditions(draft, scope);
        var exceptions = draft.Exceptions.Count == 0 ? Formula.True : ConditionReader.ReadAll(draft.Exceptions, scope);
        if (conditions is null || exceptions is null)
        {
            return null;
        }

        var condition =
            draft.Polarity == Polarity.Forbidden ? Refused(Formula.And(qualified, conditions), exceptions)
            : draft.OnlyTarget ? Formula.And(qualified, Granted(Formula.True, conditions, exceptions))
            : Granted(qualified, conditions, exceptions);
        return condition is null or Literal ? null : new Rule(draft.Act, condition, draft.Refusal, draft.Span) { Unread = draft.Unread };
    }

    private static Expression? Refused(Expression? trigger, Expression exceptions) =>
        (trigger, exceptions == Formula.True) switch
        {
            (null, true) => null,
            (null, false) => exceptions,
            (_, true) => Formula.Not(trigger),
            _ => Formula.Or(Formula.Not(trigger), exceptions),
        };

    // "A damaged copy may be lent only if ..." binds damaged copies only; "may ... unless" forbids under the exception.
    private static Expression? Granted(Expression qualified, Expression conditions, Expression exceptions)
    {
        var granted = Formula.And(conditions, exceptions == Formula.True ? null : Formula.Not(exceptions));
        return granted is null || qualified == Formula.True ? granted : Formula.Or(Formula.Not(qualified), granted);
    }

    private PhraseScope ScopeOf(RuleDraft draft)
    {
        var row = new RowReference(draft.Act.Entity, Formula.This);
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, row, draft.Actor?.Head);
        return TargetRow(draft, scope) is { } target && target.Path != row.Path ? scope.About(row).About(target) : scope;
    }

    private RowReference? TargetRow(RuleDraft draft, PhraseScope scope)
    {
        if (draft.Target is null || EntityNames.Find(context.Model, context.Vocabulary, draft.Target) is not { } entity)
        {
            return draft.Target is { IsPronoun: true } or null ? scope.This : null;
        }

        return entity.Name == draft.Act.Entity.Name ? scope.This : People.ReachedFrom(scope, scope.This!, entity, draft.Target.FullName);
    }

    private Expression? Qualified(RuleDraft draft, PhraseScope scope)
    {
        var parts = new List<Expression?>();
        if (draft.Target is { } target && TargetRow(draft, scope) is { } row)
        {
            parts.Add(Qualify(target, row, scope));
        }

        if (draft.Actor is { } actor)
        {
            parts.Add(ActorQualified(actor, scope));
        }

        return parts.Contains(null) ? null : Formula.And(parts) ?? Formula.True;
    }

    // "Suspended members, and members who have an overdue loan": each of them.
    private static Expression? ActorQualified(NounPhrase actor, PhraseScope scope)
    {
        var each = actor.All.Select(one => OneActor(one with { Conjuncts = [] }, scope)).ToList();
        return each.Contains(null) ? null : Formula.Or(each) ?? Formula.True;
    }

    private static Expression? OneActor(NounPhrase actor, PhraseScope scope) =>
        People.Person(scope, actor.Head) is { } person ? Qualify(actor, person, scope)
        : IsPlain(actor) ? Formula.True
        : scope.Glossary.Find(actor.Head) is { } term && People.Person(scope, term.Entity) is { } described ? scope.Apply(term, described.Path)
        : null;

    private static Expression? Qualify(NounPhrase phrase, RowReference row, PhraseScope scope) =>
        IsPlain(phrase) ? Formula.True : Qualifiers.Read(phrase with { Remarks = [] }, row, scope);

    private static bool IsPlain(NounPhrase phrase) =>
        phrase
            is {
                Own: false,
                Modifiers.Count: 0,
                Complements.Count: 0,
                Relatives.Count: 0,
                Comparison: null,
                Possessor: null,
                Value: null,
                Apposition: null
            };

    // "where an invoice is paid, refuse changes": the invoice that is to be changed, not just any.
    private static Clause Concerned(Clause condition, PhraseScope scope)
    {
        if (
            condition.Subject
                is not {
                    Determiner: DeterminerKind.Indefinite,
                    IsPlural: false,
                    IsPronoun: false,
                    Modifiers.Count: 0,
                    Complements.Count: 0,
                    Relatives.Count: 0
                } subject
            || scope.EntityNamed(subject.Name) is not { } entity
        )
        {
            return condition;
        }

        var isKnown = scope.Spoken.Any(row => row.Entity == entity || People.ReachedFrom(scope, row, entity, subject.Name) is not null);
        return isKnown ? condition with { Subject = subject with { Determiner = DeterminerKind.Definite } } : condition;
    }

    private static Expression? Conditions(RuleDraft draft, PhraseScope scope)
    {
        if (SinceEvent.Read(draft, scope) is { } since)
        {
            return since;
        }

        var parts = draft.Complements.Select(complement => ActComplements.Read(complement, scope)).ToList();
        if (draft.Conditions.Count > 0)
        {
            parts.Add(ConditionReader.ReadAll([.. draft.Conditions.Select(condition => Concerned(condition, scope))], scope));
        }

        return parts.Contains(null) ? null : Formula.And(parts) ?? Formula.True;
    }
}
