using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Roles;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>Who may do something to a row below a membership: people of some roles, or the one to whom a relation of the row leads (its author, its assignee).</summary>
internal sealed record MemberCaller(IReadOnlyList<string> Roles, Relation? Relation)
{
    /// <summary>Whether a subject names a role of any membership, so that it is none of the whole application.</summary>
    public static bool IsNamed(InferenceContext context, NounPhrase subject) =>
        context.Model.Domain.Memberships.Exists(membership => subject.All.Any(phrase => Named(context, membership, phrase) is not null));

    /// <param name="entity">Whose relations may name the caller.</param>
    /// <returns>Empty when a part of the subject is not understood.</returns>
    public static IReadOnlyList<MemberCaller> Of(InferenceContext context, Membership membership, Capability capability, Entity? entity)
    {
        if (capability.Who is not { } who)
        {
            return [];
        }

        var callers = who.All.Select(phrase => Of(context, capability.Statement, membership, phrase, entity)).ToList();
        return callers.Contains(null) ? [] : [.. callers.OfType<MemberCaller>()];
    }

    private static MemberCaller? Of(InferenceContext context, Statement statement, Membership membership, NounPhrase phrase, Entity? entity)
    {
        if (Named(context, membership, phrase) is { } roles)
        {
            return new MemberCaller(roles, null);
        }

        var accounts = context.Vocabulary.AccountEntity?.Name;
        if (entity is not null && entity.Name != membership.Of && PersonNouns.IsMaker(phrase.Head) && !RoleNouns.IsAnybodySignedIn(phrase.Head))
        {
            Ownership.Ensure(context, statement, entity, phrase.Head);
        }

        var relation = entity?.Relations.Find(relation =>
            relation.Target == accounts && relation.IsToOne() && Vocabulary.Normalize(relation.Name) == Vocabulary.Normalize(phrase.Head)
        );
        return relation is null ? null : new MemberCaller([], relation);
    }

    private static List<string>? Named(InferenceContext context, Membership membership, NounPhrase phrase)
    {
        var role = MemberNouns.Role(phrase.Head);
        if (membership.Roles.Contains(role, StringComparer.Ordinal))
        {
            return [role];
        }

        var place = phrase.Complement("in")?.Phrase ?? phrase.Complement("of")?.Phrase ?? phrase.Possessor;
        var isInside = place is not null && context.Vocabulary.Entity(place)?.Name == membership.Of;
        return isInside && MemberNouns.IsAnybody(phrase) || role == "member" ? [.. membership.Roles] : null;
    }
}
