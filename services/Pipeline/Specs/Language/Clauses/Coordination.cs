namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>What coordinated verbs have in common.</summary>
internal static class Coordination
{
    /// <summary>"pay and cancel only the own orders": a verb without anything behind it takes what the next one has.</summary>
    public static List<Clause> Share(List<Clause> clauses)
    {
        for (var i = clauses.Count - 2; i >= 0; i--)
        {
            var (bare, full) = (clauses[i], clauses[i + 1]);
            if (IsBare(bare))
            {
                clauses[i] = bare with
                {
                    Object = full.Object,
                    IndirectObject = full.IndirectObject,
                    Complements = full.Complements,
                    Subordinates = full.Subordinates,
                    Quantities = full.Quantities,
                };
            }
        }

        return clauses;
    }

    private static bool IsBare(Clause clause) =>
        clause is { Object: null, Complements.Count: 0, Subordinates.Count: 0, Moves.Count: 0 }
        && (clause.Attributes.Count == 0 || clause.Verb is { Passive: true });
}
