using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
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
            foreach (var capability in Capability.Find(statement).Where(capability => Permits(capability) || IsTask(context, capability)))
            {
                Read(context, capability.Active());
            }
        }
    }

    public static bool Permits(Capability capability) =>
        SignInOf(capability) is not null
        || capability.Clause.Verb is { Modality: Modality.May or Modality.Can or Modality.Shall }
        || capability.Verb is "manage" or "do" or "administer"
        || capability.Statement.Analysis.Sentences.Any(sentence => sentence.Story is not null);

    /// <summary>"Staff manage tours, see all bookings and add rooms": what a role is said to do with rows in the present tense is its task.</summary>
    private static bool IsTask(InferenceContext context, Capability capability) =>
        capability.Clause is { Connector: Connector.None or Connector.And, Verb: { Past: false, Passive: false, IsNonFinite: false } }
        && capability.Who is { } who
        && who.All.All(actor => context.Vocabulary.Role(actor) is not null)
        && Capability.Kinds(capability.Verb, capability.Clause).Count > 0
        && capability.Statement.Clauses.Contains(capability.Clause);

    // "Members can sign in to see their loans and to renew": what they sign in for is what they may do.
    public static Clause? SignInOf(Capability capability) =>
        capability.Statement.Clauses.FirstOrDefault(clause =>
            clause.Verb is { Lemma: "sign in" or "log in" or "sign" or "log", Negated: false } && clause.Subordinates.Contains(capability.Clause)
        );

    private static void Read(InferenceContext context, Capability capability)
    {
        if (MakerAccess.Read(context, capability))
        {
            CapabilityWords.Claim(context, capability, isOwnerRead: true);
            return;
        }

        var actors = Actors.Of(context, capability);
        foreach (var actor in actors)
        {
            var reached = CapabilityTargets.Find(context, capability).ToList();
            if (capability.Who is { Only: true })
            {
                reached.ForEach(target => AccessFacts.Restrict(context, target.Operation, actors));
            }

            var isOwnerRead = true;
            foreach (var (operation, own) in reached)
            {
                isOwnerRead &= Grant(context, capability, actor, operation, own);
            }

            if (reached.Count > 0)
            {
                CapabilityWords.Claim(context, capability, isOwnerRead);
            }
        }
    }

    /// <returns>False when a clause behind the actor ("who owns the bicycle") restricts the rows in a way that is not understood.</returns>
    private static bool Grant(InferenceContext context, Capability capability, string actor, Operation operation, bool own)
    {
        var entity = context.Model.Domain.FindEntity(operation.Entity ?? "");
        if (capability.Who is { Relatives.Count: > 0 } who)
        {
            var theirs = entity is null ? null : RelativeOwner.Condition(context, capability.Statement, who, entity, actor);
            AccessFacts.Grant(context, capability.Statement, operation, actor, theirs);
            return theirs is not null;
        }

        if (!own || entity is null)
        {
            AccessFacts.Grant(context, capability.Statement, operation, actor);
            return true;
        }

        Ownership.Ensure(context, capability.Statement, entity, actor == Model.Api.Grant.User ? "owner" : actor);
        Expression? condition = operation.Kind == OperationKind.Create ? null : Ownership.Condition(context, entity);
        AccessFacts.Grant(context, capability.Statement, operation, actor, condition);
        return true;
    }
}
