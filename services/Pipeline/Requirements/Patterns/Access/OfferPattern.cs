using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"Clients can list all shelves and add one" where nobody signs in: the operations are offered to everybody.</summary>
internal sealed class OfferPattern : IPattern
{
    public string Name => "offers";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Domain.Accounts is not null)
        {
            return;
        }

        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var capability in Capability.Find(statement).Where(capability => IsOffer(context, capability)))
            {
                Read(context, capability);
            }
        }
    }

    private static bool IsOffer(InferenceContext context, Capability capability) =>
        capability.Clause is { Verb.Modality: Modality.May or Modality.Can or Modality.Shall, Subordinates.Count: 0 }
        && (capability.Who is null or { IsPronoun: true } || Actors.Of(context, capability).Any(actor => actor is Grant.Visitor or Grant.User));

    private static void Read(InferenceContext context, Capability capability)
    {
        // The first kind is what the verb means; the others are only allowed by it.
        var kind = Capability.Kinds(capability.Verb, capability.Clause).Cast<OperationKind?>().FirstOrDefault();
        var offered = capability
            .Things.Select(context.Vocabulary.Entity)
            .Select(entity => entity is null ? null : context.Vocabulary.Operations(entity).FirstOrDefault(operation => operation.Kind == kind))
            .ToList();
        if (offered.Count == 0 || offered.Contains(null))
        {
            return;
        }

        context.Derive(capability.Statement, offered.Select(operation => ElementId.Operation(operation!.Id)));
        context.Classify(capability.Statement, RequirementKind.Endpoint);
        context.Claim(capability.Statement, capability.Clause.Span);
        if (capability.Who is { } who)
        {
            context.Claim(capability.Statement, who.Span);
        }
    }
}
