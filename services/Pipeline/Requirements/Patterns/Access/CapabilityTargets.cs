using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>The operations that somebody's capability speaks of.</summary>
internal static class CapabilityTargets
{
    /// <summary>Operations that the clause's verb and objects name, and whether only own rows are meant.</summary>
    public static IEnumerable<(Operation Operation, bool Own)> Find(InferenceContext context, Capability capability)
    {
        var kinds = Kinds(context, capability);
        if (Made(context, capability, kinds) is { } made)
        {
            return context.Vocabulary.Operations(made, OperationKind.Create).Select(operation => (operation, true));
        }

        if (Everything.IsMeant(capability))
        {
            return context
                .Model.Api.Operations.Where(operation => operation.Kind is not (OperationKind.Register or OperationKind.Login))
                .Select(operation => (operation, false));
        }

        if (kinds.Contains(OperationKind.List) && capability.Things.Any(IsCatalogue))
        {
            return Public(context, capability);
        }

        var allOwn = capability.Things.Count > 0 && IsOwn(capability.Things[0]);
        var things = capability
            .Things.Select(thing =>
                (Entity: EntityOf(context, capability, thing), Own: IsOwn(thing) || (allOwn && thing.Determiner == DeterminerKind.None))
            )
            .Where(thing => thing.Entity is not null)
            .ToList();
        if (things.Count == 0)
        {
            return kinds.Count > 0
                ? []
                : context.Model.Api.Operations.Where(operation => IsNamed(operation, capability.Verb)).Select(operation => (operation, false));
        }

        return things.SelectMany(thing => Operations(context, capability, thing.Entity!, kinds).Select(operation => (operation, thing.Own)));
    }

    /// <summary>Things beside understood ones that name nothing known: "services" in "browse services and parts".</summary>
    public static IEnumerable<NounPhrase> Unknown(InferenceContext context, Capability capability)
    {
        var unknown = capability
            .Things.Where(thing => EntityOf(context, capability, thing) is null && !IsCatalogue(thing) && !IsPath(context, thing))
            .ToList();
        return unknown.Count < capability.Things.Count && !Everything.IsMeant(capability) ? unknown : [];
    }

    private static bool IsPath(InferenceContext context, NounPhrase thing) =>
        context.Model.Api.Operations.Exists(operation =>
            WordForms.Singular(operation.Path[(operation.Path.LastIndexOf('/') + 1)..]) == Naming.Kebab(thing.Head)
        );

    private static IReadOnlyList<OperationKind> Kinds(InferenceContext context, Capability capability)
    {
        // One opens a ticket by making it, but a document by looking at it.
        var opensCase =
            capability.Verb == "open"
            && capability.Things.Any(thing =>
                EntityOf(context, capability, thing)?.Attributes.Exists(attribute => attribute.Name is "status" or "state") == true
            );
        return opensCase ? [OperationKind.Create] : Capability.Kinds(capability.Verb, capability.Clause);
    }

    /// <summary>"Review a book" makes a review, "book rooms" a booking of a room; null for verbs that make nothing of their own.</summary>
    private static Entity? Made(InferenceContext context, Capability capability, IReadOnlyList<OperationKind> kinds)
    {
        if (capability.Clause.Quantities.Any())
        {
            // "May book a class only once" is a limit, which other patterns read.
            return null;
        }

        var made = (kinds.Count == 0 ? context.Vocabulary.Entity(capability.Verb) : null) ?? context.Model.FindEntityMadeBy(capability.Verb);
        var isBare = capability.Clause.Object is null;
        if (isBare && context.Model.Api.Operations.Exists(operation => IsNamed(operation, capability.Verb)))
        {
            return null;
        }

        var things = isBare ? [] : capability.Things.Select(context.Vocabulary.Entity).OfType<Entity>().ToList();
        var isOfThings = things.TrueForAll(thing => thing != made && made?.Relations.Exists(relation => relation.Target == thing.Name) == true);
        return (kinds.Count == 0 || (kinds is [OperationKind.Create] && things.Count > 0 && isOfThings)) && isOfThings ? made : null;
    }

    /// <summary>"The catalogue" is everything that belongs to nobody.</summary>
    private static IEnumerable<(Operation Operation, bool Own)> Public(InferenceContext context, Capability capability)
    {
        var named = capability.Things.Select(context.Vocabulary.Entity).OfType<Entity>().ToList();
        var open = context.Model.Domain.Entities.Where(entity =>
            named.Contains(entity) || (entity != context.Vocabulary.AccountEntity && Ownership.Condition(context, entity) is null)
        );
        return open.SelectMany(entity => context.Vocabulary.Operations(entity, OperationKind.List, OperationKind.Get))
            .Select(operation => (operation, false));
    }

    private static IEnumerable<Operation> Operations(
        InferenceContext context,
        Capability capability,
        Entity entity,
        IReadOnlyList<OperationKind> kinds
    ) =>
        kinds.Count == 0
            ? context
                .Vocabulary.Operations(entity)
                .Where(operation =>
                    IsNamed(operation, capability.Verb)
                    || MarkedStates.IsMove(entity, operation, capability.Clause)
                    || IsMove(entity, operation, capability.Verb)
                )
            : Reports(context, capability.Things)
                .Concat(
                    context
                        .Vocabulary.Operations(entity)
                        .Concat(capability.Verb is "manage" or "work" ? Lines(context, entity) : [])
                        .Where(operation => operation.List is not { IsReport: true } && !IsMadeByOthers(context, capability, entity, operation))
                        .Where(operation =>
                            kinds.Contains(operation.Kind)
                            || (capability.Verb is "manage" && operation.Kind is OperationKind.Action or OperationKind.DeleteAll)
                            || (capability.Verb is "work" && (operation.Kind is OperationKind.Action || operation.Entity != entity.Name))
                            || (kinds.Contains(OperationKind.Get) && operation.Kind == OperationKind.Report)
                        )
                );

    /// <summary>Who manages all orders does not place them: that is for those whose name the owner has.</summary>
    private static bool IsMadeByOthers(InferenceContext context, Capability capability, Entity entity, Operation operation) =>
        operation.Kind == OperationKind.Create
        && capability.Verb == "manage"
        && entity.Owner is { } owner
        && context.Vocabulary.Role(Naming.Phrase(owner)) is { } role
        && !Actors.Of(context, capability).Contains(role.Name);

    /// <summary>"/cart" for "the own cart", whose rows are cart items.</summary>
    private static IEnumerable<Operation> Reports(InferenceContext context, IReadOnlyList<NounPhrase> things) =>
        context.Model.Api.Operations.Where(operation =>
            operation is { Kind: OperationKind.Report, Entity: null } or { Kind: OperationKind.Slots }
            && things.Any(thing => operation.Path.EndsWith("/" + Naming.Kebab(thing.Head), StringComparison.Ordinal))
        );

    /// <summary>"start a job" where <c>/begin</c> leads to in_progress.</summary>
    private static bool IsMove(Entity entity, Operation operation, string verb) =>
        entity.Lifecycle is { } lifecycle
        && StateVerbs.Target(entity, verb) is { } state
        && lifecycle.Transitions.Exists(move => move.To == state.Value && move.Operations.Contains(operation.Id));

    /// <summary>What adds to and takes from the lists that the rows own.</summary>
    private static IEnumerable<Operation> Lines(InferenceContext context, Entity entity) =>
        entity
            .Relations.Where(relation => relation.Composition)
            .Select(relation => context.Model.Domain.FindEntity(relation.Target))
            .OfType<Entity>()
            .SelectMany(line => context.Vocabulary.Operations(line));

    private static bool IsNamed(Operation operation, string verb) =>
        operation.Kind is OperationKind.Action or OperationKind.Procedure or OperationKind.Link
        && operation.Path.EndsWith("/" + Naming.Kebab(verb), StringComparison.Ordinal);

    private static bool IsCatalogue(NounPhrase thing) =>
        thing.Head is "catalogue" or "catalog" or "shop" or "store" or "site" or "content" or "everything"
        || thing is { Head: "offer", IsPlural: false };

    private static Entity? EntityOf(InferenceContext context, Capability capability, NounPhrase thing)
    {
        if (context.Vocabulary.Entity(thing) is { } entity)
        {
            return entity;
        }

        // "the stock of parts"
        if (thing.Possessor is { IsPronoun: false } whole && context.Vocabulary.Entity(whole) is { } owner)
        {
            return owner;
        }

        var isRecord = thing.Head is "record" or "profile" or "account" or "data" or "details";
        return isRecord && capability.Who is { } who ? context.Vocabulary.Entity(who) : context.Vocabulary.Entity(thing.Head + " item");
    }

    private static bool IsOwn(NounPhrase thing) =>
        thing.Own || (thing.Determiner == DeterminerKind.Possessive && thing.Possessor is null or { IsPronoun: true });
}
