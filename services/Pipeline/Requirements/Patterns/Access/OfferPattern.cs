using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations.Offers;
using AgenticAi.Pipeline.Requirements.Patterns.Roles;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"Ferries can be created and listed", "CRUD for ferries", and "clients can list all shelves and add one" where nobody signs in: the operations are offered.</summary>
internal sealed class OfferPattern : IPattern
{
    public string Name => "offers";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var offer in Offer.Find(statement).Where(offer => !offer.Negated && IsForEverybody(context, offer)))
            {
                Read(context, offer);
            }
        }
    }

    /// <summary>Who may call is read elsewhere where people sign in.</summary>
    private static bool IsForEverybody(InferenceContext context, Offer offer) =>
        offer.Who is null or { Head: "system" or "application" or "api" or "service" } || context.Model.Domain.Accounts is null;

    private static void Read(InferenceContext context, Offer offer)
    {
        var entities = offer.Things.Select(context.Vocabulary.Entity).ToList();
        var offered = entities.SelectMany(entity => offer.Kinds.Select(kinds => Serving(context, entity, kinds))).ToList();
        if (offered.Count == 0 || offered.Contains(null))
        {
            return;
        }

        context.Derive(offer.Statement, offered.Select(operation => ElementId.Operation(operation!.Id)).Distinct(StringComparer.Ordinal));
        context.Classify(offer.Statement, RequirementKind.Endpoint);
        foreach (var words in offer.Words)
        {
            context.Claim(offer.Statement, words);
        }

        if (offer.Who is { } who && context.Model.Domain.Accounts is null)
        {
            ClaimCaller(context, offer, who);
        }
    }

    private static Operation? Serving(InferenceContext context, Entity? entity, IReadOnlyList<OperationKind> kinds) =>
        entity is null
            ? null
            : kinds.Select(kind => context.Vocabulary.Operations(entity, kind).FirstOrDefault()).FirstOrDefault(operation => operation is not null);

    /// <summary>Where nobody signs in whoever is named is whoever calls.</summary>
    private static void ClaimCaller(InferenceContext context, Offer offer, NounPhrase who)
    {
        var story = offer.Statement.Analysis.Sentences.FirstOrDefault(sentence => sentence.Story is not null)?.Story;
        if (story is not null)
        {
            context.Claim(offer.Statement, TextSpan.Between(0, story.Goals[0].Span.Offset));
        }
        else if (who.IsPronoun || RoleNouns.IsVisitor(who.Head) || RoleNouns.IsAnybodySignedIn(who.Head))
        {
            context.Claim(offer.Statement, who.Span);
        }
    }
}
