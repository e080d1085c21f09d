namespace AgenticAi.Pipeline.Repair;

/// <summary>Tries known rules until nothing is wrong, never the same fix twice, takes back what did not help, and stops when no rule knows more.</summary>
/// <param name="rules">Most specific first.</param>
public sealed class RepairLadder(IReadOnlyList<IRepairRule> rules)
{
    /// <summary>Rounds of fixing and building; those that the check of the sources stops are short.</summary>
    public const int MaxRounds = 12;

    private readonly HashSet<(string Rule, string Signature)> _useless = [];
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    /// <param name="symptoms">What is wrong at first.</param>
    /// <param name="context">The workspace.</param>
    /// <param name="redeploy">Builds and starts again after fixes, and says what is wrong then.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    /// <returns>What was tried and what is still wrong.</returns>
    public async Task<(IReadOnlyList<RepairAttempt> Attempts, IReadOnlyList<Symptom> Left)> RepairAsync(
        IReadOnlyList<Symptom> symptoms,
        RepairContext context,
        Func<IReadOnlyList<RepairFix>, CancellationToken, Task<IReadOnlyList<Symptom>>> redeploy,
        CancellationToken cancellation
    )
    {
        var attempts = new List<RepairAttempt>();
        var takenBack = false;
        for (var round = 0; round < MaxRounds && symptoms.Count > 0 && Choose(symptoms, context) is { Count: > 0 } chosen; round++)
        {
            var change = new WorkspaceChange(context, chosen.Select(choice => choice.Fix));
            change.Apply(cancellation);
            var now = await redeploy([.. chosen.Select(choice => choice.Fix)], cancellation);
            var useless = chosen.Where(choice => !Helped(choice.Symptom, symptoms, now)).ToList();
            attempts.AddRange(
                chosen.Select(choice => new RepairAttempt(choice.Rule, choice.Symptom, choice.Fix.Description, !useless.Contains(choice)))
            );
            _useless.UnionWith(useless.Select(choice => (choice.Rule, choice.Symptom.Signature)));
            takenBack = change.TakeBack(useless.Select(choice => choice.Fix), cancellation);
            symptoms = useless.Count == chosen.Count ? symptoms : now;
        }

        return (attempts, takenBack ? await redeploy([], cancellation) : symptoms);
    }

    private static bool Helped(Symptom symptom, IReadOnlyList<Symptom> before, IReadOnlyList<Symptom> now) =>
        now.Count < before.Count || now.Count(symptom.IsSameAs) < before.Count(symptom.IsSameAs);

    /// <summary>One fix for each file in a round: two edits of one file would not know of each other.</summary>
    private List<Choice> Choose(IReadOnlyList<Symptom> symptoms, RepairContext context)
    {
        var chosen = new List<Choice>();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var symptom in symptoms)
        {
            if (
                Propose(symptom, context) is { } choice
                && !choice.Fix.Edits.Any(edit => touched.Contains(edit.Path))
                && (choice.Fix.Edits.Count > 0 || chosen.Count == 0)
            )
            {
                _done.Add(choice.Key);
                touched.UnionWith(choice.Fix.Edits.Select(edit => edit.Path));
                chosen.Add(choice);
            }
        }

        return chosen;
    }

    private Choice? Propose(Symptom symptom, RepairContext context) =>
        (
            from rule in rules
            where !_useless.Contains((rule.Name, symptom.Signature))
            let fix = rule.Propose(symptom, context)
            where fix is not null
            let choice = new Choice(rule.Name, symptom, fix)
            where !_done.Contains(choice.Key)
            select choice
        ).FirstOrDefault();

    private sealed record Choice(string Rule, Symptom Symptom, RepairFix Fix)
    {
        /// <summary>Equal for the same change by the same rule, whatever called for it.</summary>
        public string Key { get; } = string.Join('\0', [Rule, .. Fix.Edits.SelectMany(edit => new[] { edit.Path, edit.Content ?? "" })]);
    }
}
