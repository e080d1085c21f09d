using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"Staff manage patients", "a customer may pay only the own orders", "everybody can browse the catalogue": who may do what with what.</summary>
internal sealed class CapabilityAccess : IPattern
{
    public string Name => "capability-access";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Domain.Accounts is null)
        {
            return;
        }

        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var capability in Capability.Find(statement).Where(Permits))
            {
                Read(context, capability);
            }
        }
    }

    private static bool Permits(Capability capability) =>
        SignInOf(capability) is not null
        || capability.Clause.Verb is { Modality: Modality.May or Modality.Can or Modality.Shall }
        || capability.Verb is "manage" or "do" or "administer"
        || capability.Statement.Analysis.Sentences.Any(sentence => sentence.Story is not null);

    // "Members can sign in to see their loans and to renew": what they sign in for is what they may do.
    private static Clause? SignInOf(Capability capability) =>
        capability.Statement.Clauses.FirstOrDefault(clause =>
            clause.Verb is { Lemma: "sign in" or "log in" or "sign" or "log", Negated: false } && clause.Subordinates.Contains(capability.Clause)
        );

    private static void Read(InferenceContext context, Capability capability)
    {
        var actors = Actors.Of(context, capability);
        foreach (var actor in actors)
        {
            var reached = Targets(context, capability).ToList();
            if (capability.Who is { Only: true })
            {
                reached.ForEach(target => AccessFacts.Restrict(context, target.Operation, actors));
            }

            foreach (var (operation, own) in reached)
            {
                Grant(context, capability, actor, operation, own);
            }

            if (reached.Count > 0)
            {
                Claim(context, capability);
            }
        }
    }

    private static void Grant(InferenceContext context, Capability capability, string actor, Operation operation, bool own)
    {
        var entity = context.Model.Domain.FindEntity(operation.Entity ?? "");
        if (!own || entity is null)
        {
            AccessFacts.Grant(context, capability.Statement, operation, actor);
            return;
        }

        Ownership.Ensure(context, capability.Statement, entity, actor == Model.Api.Grant.User ? "owner" : actor);
        Expression? condition = operation.Kind == OperationKind.Create ? null : Ownership.Condition(context, entity);
        AccessFacts.Grant(context, capability.Statement, operation, actor, condition);
    }

    /// <summary>Operations that the clause's verb and objects name, and whether only own rows are meant.</summary>
    private static IEnumerable<(Operation Operation, bool Own)> Targets(InferenceContext context, Capability capability)
    {
        var kinds = Capability.Kinds(capability.Verb, capability.Clause);
        if (Made(context, capability, kinds) is { } made)
        {
            return context.Vocabulary.Operations(made, OperationKind.Create).Select(operation => (operation, true));
        }

        var isEverything =
            capability.Verb == "do"
            && capability.Clause.Object is { } done
            && done.All.Any(thing => thing.Head is "everything" or "anything" or "all");
        if (isEverything)
        {
            return context
                .Model.Api.Operations.Where(operation => operation.Kind is not (OperationKind.Register or OperationKind.Login))
                .Select(operation => (operation, false));
        }

        if (
            kinds.Contains(OperationKind.List)
            && capability.Things.Any(thing =>
                thing.Head is "catalogue" or "catalog" or "shop" or "store" or "site" or "content" or "offer" or "everything"
            )
        )
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
                .Where(operation => IsNamed(operation, capability.Verb) || MarkedStates.IsMove(entity, operation, capability.Clause))
            : Reports(context, capability)
                .Concat(
                    context
                        .Vocabulary.Operations(entity)
                        .Where(operation => operation.List is not { IsReport: true } && !IsMadeByOthers(context, capability, entity, operation))
                        .Where(operation =>
                            kinds.Contains(operation.Kind)
                            || (capability.Verb is "manage" && operation.Kind is OperationKind.Action or OperationKind.DeleteAll)
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
    private static IEnumerable<Operation> Reports(InferenceContext context, Capability capability) =>
        context.Model.Api.Operations.Where(operation =>
            operation is { Kind: OperationKind.Report, Entity: null } or { Kind: OperationKind.Slots }
            && capability.Things.Any(thing => operation.Path.EndsWith("/" + Naming.Kebab(thing.Head), StringComparison.Ordinal))
        );

    private static bool IsNamed(Operation operation, string verb) =>
        operation.Kind is OperationKind.Action or OperationKind.Procedure or OperationKind.Link
        && operation.Path.EndsWith("/" + Naming.Kebab(verb), StringComparison.Ordinal);

    private static Entity? EntityOf(InferenceContext context, Capability capability, NounPhrase thing)
    {
        if (context.Vocabulary.Entity(thing) is { } entity)
        {
            return entity;
        }

        var isRecord = thing.Head is "record" or "profile" or "account" or "data" or "details";
        return isRecord && capability.Who is { } who ? context.Vocabulary.Entity(who) : context.Vocabulary.Entity(thing.Head + " item");
    }

    private static bool IsOwn(NounPhrase thing) =>
        thing.Own || (thing.Determiner == DeterminerKind.Possessive && thing.Possessor is null or { IsPronoun: true });

    private static void Claim(InferenceContext context, Capability capability)
    {
        var isStory = capability.Statement.Analysis.Sentences.Any(sentence => sentence.Story is not null);
        var read = PlainWords.Of(capability.Clause);
        context.Claim(capability.Statement, isStory ? TextSpan.Between(0, read.End) : read);
        if (SignInOf(capability) is { } signIn)
        {
            context.Claim(capability.Statement, TextSpan.Between(signIn.Span.Offset, signIn.Subordinates[0].Span.Offset));
            context.Derive(capability.Statement, ElementId.Setting("accounts/login"));
        }

        if (capability.Who is { } who)
        {
            context.Claim(capability.Statement, who.Span);
        }
    }
}
