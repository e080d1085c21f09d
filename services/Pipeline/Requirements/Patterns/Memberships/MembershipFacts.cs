using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;
using Formula = AgenticAi.Pipeline.Requirements.Phrases.Formula;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>Brings memberships into the model: an entity of their own between what people belong to and the accounts.</summary>
internal static class MembershipFacts
{
    public static string EffectId(Membership membership) => Naming.Kebab($"{membership.Of} {membership.Roles[0]}");

    /// <summary>Finds the membership or makes it.</summary>
    /// <param name="creator">Role of whoever makes a row that people belong to.</param>
    public static Membership Ensure(InferenceContext context, Statement statement, Entity of, string creator)
    {
        var known = context.Model.Domain.Memberships.Find(membership => membership.Of == of.Name);
        if (known is not null)
        {
            return known;
        }

        var accounts = context.Vocabulary.AccountEntity!;
        var entity = EntityFacts.Add(context, $"{context.Vocabulary.PhraseOf(of)} member", statement.Requirement.Source);
        var parent = EntityFacts.Parent(context, entity, of, statement.Requirement.Source);
        var account = EntityFacts.Parent(context, entity, accounts, statement.Requirement.Source);
        parent.OnDelete = account.OnDelete = DeleteBehavior.Cascade;
        parent.Immutable = account.Immutable = true;
        entity.UniqueKeys.Add(new UniqueKey { Members = [parent.Name, account.Name] });
        var identifier = context.Model.Domain.Accounts!.Identifier;
        entity.Attributes.Add(
            new Attribute
            {
                Name = identifier,
                Type = identifier == "email" ? AttributeType.Email : AttributeType.String,
                ReadOnly = true,
                Computed = Formula.Path("this", account.Name, identifier),
            }
        );
        entity.Attributes.Add(
            new Attribute
            {
                Name = "role",
                Type = AttributeType.Enum,
                Required = true,
                Source = statement.Requirement.Source,
            }
        );
        var membership = new Membership
        {
            Of = of.Name,
            Entity = entity.Name,
            Parent = parent.Name,
            Account = account.Name,
        };
        context.Model.Domain.Memberships.Add(membership);
        context.Assume(
            ElementId.Entity(entity.Name),
            $"Whoever belongs to a {context.Vocabulary.PhraseOf(of)} is kept as a {context.Vocabulary.PhraseOf(entity)} with a role; '{creator}' may do whatever the others may.",
            statement.Requirement.Source
        );
        AddRole(context, membership, creator);
        return membership;
    }

    public static void AddRole(InferenceContext context, Membership membership, string role)
    {
        if (membership.Roles.Contains(role, StringComparer.Ordinal))
        {
            return;
        }

        membership.Roles.Add(role);
        context.Model.Domain.FindEntity(membership.Entity)!.FindAttribute(membership.Role)!.EnumValues.Add(role);
        if (MemberNouns.OnlyReads(role))
        {
            membership.ReadOnlyRoles.Add(role);
        }

        context.Changed();
    }
}
