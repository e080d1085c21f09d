using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>Rows that people belong to, and what is below them, do not exist for anybody else: "people outside a project get 404 for anything in it".</summary>
internal sealed class MemberSight : IPattern
{
    public string Name => "member-sight";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var membership in context.Model.Domain.Memberships)
        {
            var conditions = new MemberConditions(context.Model, membership);
            foreach (var operation in MemberAccess.Operations(context, membership).Where(operation => operation.Access.Sight is null))
            {
                operation.Access.Sight = conditions.IsIn(conditions.Place(operation)!, Formula.Me, null);
                context.Changed();
            }

            foreach (var statement in context.Statements)
            {
                foreach (var clause in statement.Clauses.Where(clause => IsHidden(context, membership, clause)))
                {
                    context.Derive(
                        statement,
                        MemberAccess.Operations(context, membership).Select(operation => ElementId.Operation(operation.Id, "hidden"))
                    );
                    context.Classify(statement, RequirementKind.Access);
                    context.Claim(statement, clause.Span);
                }
            }
        }
    }

    private static bool IsHidden(InferenceContext context, Membership membership, Clause clause) =>
        clause is { Verb: { Lemma: "get" or "receive" or "see", Negated: false }, Subject: { } who, Object.Head: "404" }
        && IsOutside(context, membership, who);

    private static bool IsOutside(InferenceContext context, Membership membership, NounPhrase who)
    {
        var place = who.Complement("outside")?.Phrase ?? who.Complement("outside of")?.Phrase;
        var isNamed = place is not null && context.Vocabulary.Entity(place)?.Name == membership.Of;
        return isNamed
            || who.Head is "outsider" or "non-member" or "nonmember" or "stranger"
            || who.Relatives.Any(relative =>
                relative.Verb is { Negated: true } && (relative.Object is { } role && MemberNouns.IsPeople(role) || relative.Verb.Lemma == "belong")
            );
    }
}
