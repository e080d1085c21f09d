using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>"An owner can add and remove members by e-mail, as member or viewer", "share it with other people as editor or reader": who lets whom into what.</summary>
/// <param name="Host">The role of whoever lets others in; null when it is not said.</param>
/// <param name="Roles">What the others can become there.</param>
/// <param name="Things">Phrases that may name what people are let into.</param>
internal sealed record Invitation(Clause Clause, string? Host, IReadOnlyList<string> Roles, IReadOnlyList<NounPhrase> Things)
{
    public static IReadOnlyList<Invitation> Find(Statement statement) => statement.Remember(typeof(Invitation), () => Read(statement));

    private static List<Invitation> Read(Statement statement)
    {
        var found = new List<Invitation>();
        var clauses = statement.Clauses.ToList();
        foreach (var clause in clauses.Where(clause => clause.Verb is { IsCopula: false, Passive: false, Negated: false }))
        {
            if (LetIn(clause) is { } people)
            {
                var roles = RolesIn(clause, people).Concat(clauses.SelectMany(Given)).Distinct(StringComparer.Ordinal).ToList();
                var things = ThingsIn(clause).ToList();
                if (roles.Count > 0 || (clause.Verb!.Lemma is "invite" or "share" && things.Count > 0))
                {
                    found.Add(new Invitation(clause, HostOf(clauses, clause), roles, things));
                }
            }
        }

        return found;
    }

    /// <summary>The people whom the clause lets in; null for any other clause.</summary>
    private static NounPhrase? LetIn(Clause clause) =>
        clause.Verb!.Lemma switch
        {
            "add" or "invite" or "remove" or "admit" or "enrol" or "enroll" => clause.Object is { } people && MemberNouns.IsPeople(people)
                ? people
                : null,
            "share" => clause.Complement("with")?.Phrase is { } others && MemberNouns.IsPeople(others) ? others : null,
            _ => null,
        };

    private static IEnumerable<string> RolesIn(Clause clause, NounPhrase people)
    {
        var said = clause
            .Complements.Where(complement => complement is { Preposition: "as", Phrase: not null })
            .SelectMany(complement => complement.Phrase!.All);
        var become = people
            .Relatives.Where(relative => relative.Verb is { IsCopula: true, Negated: false })
            .SelectMany(relative => relative.Object?.All ?? []);
        var remarked = people.Remarks.Concat(clause.Remarks).SelectMany(remark => remark.Parts).SelectMany(part => part.Subject?.All ?? []);
        return said.Concat(become)
            .Concat(remarked)
            .Concat(clause.Complements.SelectMany(complement => Role(complement.Phrase)))
            .Select(phrase => MemberNouns.Role(phrase.Head));
    }

    // "give each of them the role admin, editor or reader"
    private static IEnumerable<string> Given(Clause clause) =>
        clause.Verb is { Lemma: "give" or "get" or "have" or "receive" or "assign" }
            ? Role(clause.Object).Select(phrase => MemberNouns.Role(phrase.Head))
            : [];

    // "the role editor or reader": the noun stands before the first of them.
    private static IEnumerable<NounPhrase> Role(NounPhrase? phrase) =>
        phrase is not null && phrase.Has("role") && phrase.Head != "role" ? phrase.All : [];

    private static string? HostOf(List<Clause> clauses, Clause clause)
    {
        var subject =
            clause.Subject is { IsPronoun: false } said && !MemberNouns.IsAnybody(said)
                ? said
                : clauses.Select(CreatorClause.RoleIn).FirstOrDefault(role => role is not null);
        return subject is null ? null : MemberNouns.Role(subject.Head);
    }

    private static IEnumerable<NounPhrase> ThingsIn(Clause clause)
    {
        if (clause.Verb!.Lemma == "share" && clause.Object is { } shared)
        {
            yield return shared;
        }

        foreach (
            var phrase in clause
                .Complements.Where(complement => complement is { Preposition: "to" or "into" or "in", Phrase: not null })
                .Select(complement => complement.Phrase!)
        )
        {
            yield return phrase;
        }

        if (clause.Subject?.Possessor is { } owned)
        {
            yield return owned;
        }
    }
}
