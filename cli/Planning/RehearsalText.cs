using System.Text;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Cli.Planning;

/// <summary>What a rehearsal of the checks foretells, for reading.</summary>
internal static class RehearsalText
{
    public static string Write(IReadOnlyList<RequirementVerdict> verdicts, IReadOnlyList<CheckResult> checks)
    {
        var text = new StringBuilder();
        var score = Score.Of(verdicts);
        text.Append($"\nRehearsal: {score.Proven} of {score.Total} requirements would be proven ({checks.Count} checks, on the model in memory)\n");
        foreach (var check in checks.Where(check => check.Outcome != CheckOutcome.Passed))
        {
            text.Append($"  {Words(check.Outcome)}: {check.Title} [{check.Id}]\n    {check.Message}\n");
            if (check.Evidence.Count > 0 && check.Evidence[^1] is var last)
            {
                text.Append($"    {last.Method} {last.Url} {last.RequestBody} -> {last.Status}\n");
            }
        }

        foreach (var verdict in verdicts.Where(verdict => verdict.Status != RequirementStatus.Proven))
        {
            text.Append($"  {Words(verdict.Status)}: {verdict.Source}: \"{verdict.Source.Words}\"\n");
            Lines(text, "nothing shows", verdict.Missing);
            Lines(text, "not understood", verdict.NotUnderstood.Select(words => words.Words));
        }

        return text.ToString();
    }

    private static void Lines(StringBuilder text, string what, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            text.Append($"    {what}: {string.Join(", ", all)}\n");
        }
    }

    private static string Words(CheckOutcome outcome) => outcome == CheckOutcome.Failed ? "fails" : "blocked";

    private static string Words(RequirementStatus status) => status == RequirementStatus.Unproven ? "unproven" : "not understood";
}
