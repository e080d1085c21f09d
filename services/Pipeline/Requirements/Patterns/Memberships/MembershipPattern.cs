using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Roles;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>Finds out which things people belong to, and with which roles.</summary>
internal sealed class MembershipPattern : IPattern
{
    private const string Creator = "owner";

    public string Name => "memberships";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var invitation in Invitation.Find(statement))
            {
                if (EntityOf(context, statement, invitation.Things) is { } of)
                {
                    Read(context, statement, invitation, of);
                }
            }
        }

        foreach (var statement in context.Statements.Where(_ => context.Model.Domain.Memberships.Count > 0))
        {
            ReadCreator(context, statement);
            foreach (var capability in Capability.Find(statement).Select(capability => capability.Active()))
            {
                MemberPlaces.Read(context, capability);
                ReadReaders(context, capability);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Invitation invitation, Entity of)
    {
        RoleFacts.EnsureAccounts(context);
        var membership = MembershipFacts.Ensure(context, statement, of, CreatorOf(context, of) ?? invitation.Host ?? Creator);
        membership.FirstCanBeGiven |= invitation.Roles.Contains(membership.Roles[0], StringComparer.Ordinal);
        foreach (var role in invitation.Roles)
        {
            MembershipFacts.AddRole(context, membership, role);
        }

        context.Derive(statement, ElementId.Entity(membership.Entity), ElementId.Attribute(membership.Entity, membership.Role));
        context.Classify(statement, RequirementKind.Access);
        context.Claim(statement, invitation.Clause.Span);
    }

    private static void ReadCreator(InferenceContext context, Statement statement)
    {
        var clauses = statement.Clauses.ToList();
        foreach (var clause in clauses)
        {
            if (
                CreatorClause.RoleIn(clause) is { } role
                && EntityOf(context, statement, CreatorClause.Things(clauses, clause)) is { } of
                && context.Model.Domain.Memberships.Find(membership => membership.Of == of.Name) is { } found
                && found.Roles[0] == MemberNouns.Role(role.Head)
            )
            {
                context.Derive(statement, ElementId.Effect(MembershipFacts.EffectId(found)));
                context.Classify(statement, RequirementKind.Data);
                context.Claim(
                    statement,
                    clauses.Select(part => part.Span).Where(span => span.Offset <= clause.Span.Offset).Aggregate((left, right) => left.Cover(right))
                );
            }
        }
    }

    /// <summary>"Children read everything and change nothing"</summary>
    private static void ReadReaders(InferenceContext context, Capability capability)
    {
        foreach (var membership in context.Model.Domain.Memberships.Where(_ => MemberNouns.ChangesNothing(capability)))
        {
            foreach (
                var role in MemberCaller
                    .Of(context, membership, capability, null)
                    .SelectMany(caller => caller.Roles)
                    .Except(membership.ReadOnlyRoles.Append(membership.Roles[0]), StringComparer.Ordinal)
                    .ToList()
            )
            {
                membership.ReadOnlyRoles.Add(role);
                context.Changed();
            }
        }
    }

    /// <summary>The role of whoever makes a row, where a sentence says so.</summary>
    private static string? CreatorOf(InferenceContext context, Entity of) =>
        (
            from statement in context.Statements
            let clauses = statement.Clauses.ToList()
            from clause in clauses
            let role = CreatorClause.RoleIn(clause)
            where role is not null && EntityOf(context, statement, CreatorClause.Things(clauses, clause)) == of
            select MemberNouns.Role(role.Head)
        ).FirstOrDefault();

    /// <summary>The entity that one of the phrases names, else the one that the sentences before speak of.</summary>
    private static Entity? EntityOf(InferenceContext context, Statement statement, IEnumerable<NounPhrase> things)
    {
        var said = things.Where(thing => !thing.IsPronoun).Select(context.Vocabulary.Entity).FirstOrDefault(entity => entity is not null);
        return said is not null && said != context.Vocabulary.AccountEntity
            ? said
            : context.Vocabulary.Entity(statement.Subject) ?? Before(context, statement);
    }

    private static Entity? Before(InferenceContext context, Statement statement)
    {
        for (var previous = statement.Previous; previous is not null; previous = previous.Previous)
        {
            if (context.Vocabulary.Entity(previous.Subject) is { } entity)
            {
                return entity;
            }
        }

        return null;
    }
}
