using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>What people with a role somewhere make, they make there: an editor's page is in the space, a partner's expense in the household.</summary>
internal static class MemberPlaces
{
    public static void Read(InferenceContext context, Capability capability)
    {
        if (!ActVerbs.Creates(capability.Verb) && !Capability.Kinds(capability.Verb, capability.Clause).Contains(OperationKind.Create))
        {
            return;
        }

        foreach (
            var membership in context.Model.Domain.Memberships.Where(membership => MemberCaller.Of(context, membership, capability, null).Count > 0)
        )
        {
            foreach (
                var entity in capability
                    .Named.Select(context.Vocabulary.Entity)
                    .OfType<Entity>()
                    .Where(entity => IsLoose(context, membership, entity))
                    .ToList()
            )
            {
                var place = Place(context, membership, capability.Clause);
                var relation = EntityFacts.Parent(context, entity, place, capability.Statement.Requirement.Source);
                (relation.Required, relation.OnDelete) = (true, DeleteBehavior.Cascade);
                context.Assume(
                    ElementId.Relation(entity.Name, relation.Name),
                    $"A {context.Vocabulary.PhraseOf(entity)} belongs to a {context.Vocabulary.PhraseOf(place)}, because people make it by their role there.",
                    capability.Statement.Requirement.Source
                );
                context.Changed();
            }
        }
    }

    private static bool IsLoose(InferenceContext context, Membership membership, Entity entity) =>
        entity != context.Vocabulary.AccountEntity
        && entity.Name != membership.Entity
        && new MemberConditions(context.Model, membership).Way(entity) is null;

    /// <summary>"add an item to a list": what the clause names, when it is below the membership, else that what people belong to.</summary>
    private static Entity Place(InferenceContext context, Membership membership, Clause clause)
    {
        var conditions = new MemberConditions(context.Model, membership);
        return clause
                .Complements.Where(complement => complement is { Preposition: "to" or "in" or "on" or "for" or "into" or "under", Phrase: not null })
                .Select(complement => context.Vocabulary.Entity(complement.Phrase))
                .OfType<Entity>()
                .FirstOrDefault(entity => conditions.Way(entity) is not null)
            ?? context.Model.Domain.FindEntity(membership.Of)!;
    }
}
