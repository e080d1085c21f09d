using AgenticAi.Pipeline.Generation.Writing;

namespace AgenticAi.Pipeline.Repair;

/// <summary>Tries known rules until nothing is wrong, never the same fix for the same symptom twice, and stops when no rule knows more.</summary>
/// <param name="rules">Most specific first.</param>
public sealed class RepairLadder(IReadOnlyList<IRepairRule> rules)
{
    /// <summary>Rounds of fixing and building; each costs a build.</summary>
    public const int MaxRounds = 8;

    private readonly HashSet<(string Rule, string Signature)> _tried = [];

    /// <param name="symptoms">What is wrong at first.</param>
    /// <param name="context">The workspace.</param>
    /// <param name="redeploy">Builds and starts again, and says what is wrong then.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    /// <returns>What was tried and what is still wrong.</returns>
    public async Task<(IReadOnlyList<RepairAttempt> Attempts, IReadOnlyList<Symptom> Left)> RepairAsync(
        IReadOnlyList<Symptom> symptoms,
        RepairContext context,
        Func<CancellationToken, Task<IReadOnlyList<Symptom>>> redeploy,
        CancellationToken cancellation)
    {
        var attempts = new List<RepairAttempt>();
        for (var round = 0; round < MaxRounds && symptoms.Count > 0; round++)
        {
            var fixes = Choose(symptoms, context);
            if (fixes.Count == 0)
            {
                break;
            }

            var edits = fixes.SelectMany(fix => fix.Fix.Edits).ToDictionary(edit => edit.Path, edit => edit.Content, StringComparer.Ordinal);
            WorkspaceWriter.Amend(context.Workspace, edits, cancellation);
            symptoms = await redeploy(cancellation);
            var left = symptoms.Select(symptom => symptom.Signature).ToHashSet(StringComparer.Ordinal);
            attempts.AddRange(fixes.Select(fix => new RepairAttempt(fix.Rule, fix.Symptom, fix.Fix.Description, !left.Contains(fix.Symptom.Signature))));
        }

        return (attempts, symptoms);
    }

    /// <summary>One fix for each file in a round: two edits of one file would not know of each other.</summary>
    private List<(string Rule, Symptom Symptom, RepairFix Fix)> Choose(IReadOnlyList<Symptom> symptoms, RepairContext context)
    {
        var chosen = new List<(string Rule, Symptom Symptom, RepairFix Fix)>();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var symptom in symptoms)
        {
            var rule = rules.FirstOrDefault(rule => !_tried.Contains((rule.Name, symptom.Signature)) && rule.Propose(symptom, context) is not null);
            if (rule?.Propose(symptom, context) is not { } fix || fix.Edits.Any(edit => touched.Contains(edit.Path)) || (fix.Edits.Count == 0 && chosen.Count > 0))
            {
                continue;
            }

            _tried.Add((rule.Name, symptom.Signature));
            touched.UnionWith(fix.Edits.Select(edit => edit.Path));
            chosen.Add((rule.Name, symptom, fix));
        }

        return chosen;
    }
}
