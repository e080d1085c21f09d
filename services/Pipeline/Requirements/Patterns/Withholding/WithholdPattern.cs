using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Operations.Offers;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Withholding;

/// <summary>"Invoices can never be deleted", "a reading cannot be changed once created": what nobody can do with rows of a kind.</summary>
internal sealed class WithholdPattern : IPattern
{
    public string Name => "withholds";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var offer in context.Statements.SelectMany(Offer.Find).Where(offer => offer is { Negated: true, Who: null }))
        {
            var entities = offer.Things.Select(context.Vocabulary.Entity).ToList();
            if (offer.Things.All(IsEvery) && entities.TrueForAll(entity => entity is not null) && offer.Kinds.All(IsRefusable))
            {
                foreach (var entity in entities)
                {
                    Withhold(context, offer, entity!);
                }
            }
        }
    }

    private static void Withhold(InferenceContext context, Offer offer, Entity entity)
    {
        var kinds = offer.Kinds.SelectMany(kinds => kinds).Distinct().ToList();
        if (kinds.Exists(kind => context.Vocabulary.Operations(entity, kind).Any()) || IsOffered(context, entity, kinds))
        {
            return;
        }

        foreach (var kind in kinds)
        {
            context.State(
                offer.Statement,
                ElementId.Entity(entity.Name, $"no-{kind.ToString().ToLowerInvariant()}"),
                true,
                _ => entity.Withheld.Add(kind)
            );
        }

        context.Classify(offer.Statement, RequirementKind.Behavior);
        foreach (var words in offer.Words)
        {
            context.Claim(offer.Statement, words);
        }
    }

    /// <summary>Another sentence lets somebody do it, so it is not nobody.</summary>
    private static bool IsOffered(InferenceContext context, Entity entity, List<OperationKind> kinds) =>
        context
            .Statements.SelectMany(Capability.Find)
            .Any(capability =>
                capability.Clause is { Verb: { Passive: false, Negated: false } }
                && Capability.Kinds(capability.Verb, capability.Clause).Intersect(kinds).Any()
                && capability.Things.Any(thing => context.Vocabulary.Entity(thing) == entity)
            )
        || context
            .Statements.SelectMany(Offer.Find)
            .Any(offer =>
                !offer.Negated
                && offer.Kinds.SelectMany(kinds => kinds).Intersect(kinds).Any()
                && offer.Things.Any(thing => context.Vocabulary.Entity(thing) == entity)
            );

    private static bool IsRefusable(IReadOnlyList<OperationKind> kinds) => kinds is [OperationKind.Delete] || kinds.Contains(OperationKind.Patch);

    /// <summary>"A shipped order cannot be deleted" is a rule about some of them.</summary>
    private static bool IsEvery(NounPhrase thing) =>
        thing is { Modifiers.Count: 0, Relatives.Count: 0, Complements.Count: 0, Possessor: null, IsPronoun: false, Quantity: null, Negated: false }
        && thing.Determiner
            is DeterminerKind.None
                or DeterminerKind.Indefinite
                or DeterminerKind.All
                or DeterminerKind.Definite
                or DeterminerKind.Any;
}
