using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>"The creator becomes its owner", "whoever creates a list is its owner", "the person who creates a household is its admin".</summary>
internal static class CreatorClause
{
    private static readonly HashSet<string> Makers = new(["creator", "founder", "whoever", "maker"], StringComparer.Ordinal);

    /// <summary>The role that a clause gives to whoever makes something; null for any other clause.</summary>
    public static NounPhrase? RoleIn(Clause clause)
    {
        if (clause.Verb is not { IsCopula: true, Negated: false } || clause.Object is not { } role)
        {
            return null;
        }

        var isMaker = clause.Subject is null
            ? role.Possessor is { IsPronoun: true }
            : Makers.Contains(clause.Subject.Head) || clause.Subject.Relatives.Any(Makes);
        return isMaker ? role : null;
    }

    /// <summary>What is made, where the clause (or the one before, "whoever creates a list") names it.</summary>
    public static IEnumerable<NounPhrase> Things(IEnumerable<Clause> clauses, Clause clause) =>
        new[] { RoleIn(clause)?.Possessor, clause.Subject?.Possessor }
            .OfType<NounPhrase>()
            .Concat((clause.Subject?.Relatives ?? []).Concat(clauses).Where(Makes).Select(making => making.Object).OfType<NounPhrase>());

    private static bool Makes(Clause clause) => clause.Verb is { Lemma: "create" or "make" or "open" or "start" or "found" or "add" or "set up" };
}
