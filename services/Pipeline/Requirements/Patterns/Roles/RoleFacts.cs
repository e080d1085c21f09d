using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Roles;

/// <summary>Brings roles and accounts into the model.</summary>
internal static class RoleFacts
{
    public static Role Ensure(InferenceContext context, Statement statement, string phrase)
    {
        var role = context.Vocabulary.Role(phrase);
        if (role is null)
        {
            var name = Naming.Kebab(Vocabulary.Normalize(phrase));
            role = new Role { Name = name, SelfRegistration = !RoleNouns.IsPrivileged(phrase) };
            context.Model.Domain.Roles.Add(role);
            context.Changed();
        }

        EnsureAccounts(context);
        context.Derive(statement, ElementId.Role(role.Name));
        return role;
    }

    /// <summary>Makes the account entity: a "user" of the text, else a new User.</summary>
    public static void EnsureAccounts(InferenceContext context)
    {
        if (context.Model.Domain.Accounts is not null)
        {
            return;
        }

        var entity = context.Vocabulary.Entity("user") ?? context.Vocabulary.Entity("account") ?? EntityFacts.Add(context, "user", null);
        context.Model.Domain.Accounts = new Accounts { Entity = entity.Name };
        context.Vocabulary.AddAlias("user", entity);
        context.Vocabulary.AddAlias("account", entity);
        context.Changed();
    }
}
