using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.Roles;

/// <summary>A role noun that has data of its own is an entity that describes the users of that role, with a relation to the account.</summary>
internal sealed class ProfilePattern : IPattern
{
    public string Name => "profile";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Domain.Accounts is not { } accounts)
        {
            return;
        }

        foreach (var role in context.Model.Domain.Roles)
        {
            if (context.Vocabulary.Entity(role.Name) is { ProfileOf: null } entity && entity.Name != accounts.Entity)
            {
                entity.ProfileOf = role.Name;
                entity.Relations.Add(
                    new Relation
                    {
                        Name = "account",
                        Target = accounts.Entity,
                        Kind = RelationKind.OneToOne,
                        ReadOnly = true,
                        OnDelete = DeleteBehavior.SetNull,
                    }
                );
                context.Assume(
                    ElementId.Entity(entity.Name),
                    $"{entity.Name} describes the accounts with the role {role.Name}; an account and its {role.Name} record are linked by their e-mail.",
                    entity.Source
                );
                context.Changed();
            }
        }
    }
}
