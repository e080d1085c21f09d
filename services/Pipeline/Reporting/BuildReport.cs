using System.Text.Json.Serialization;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Generation.Writing;
using AgenticAi.Pipeline.Health;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Repair;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Reporting;

/// <summary>Everything that a build (or a verification) found, and all that is needed to check it.</summary>
public sealed record BuildReport(
    string Title,
    string ProductVersion,
    DateTimeOffset FinishedAt,
    Score Score,
    IReadOnlyList<PhaseRecord> Phases,
    IReadOnlyList<RequirementVerdict> Requirements,
    IReadOnlyList<Assumption> Assumptions,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<HealthProbe> Probes,
    IReadOnlyList<CommandResult> Commands,
    IReadOnlyList<RepairAttempt> Repairs,
    IReadOnlyList<Symptom> Broken,
    IReadOnlyList<WrittenFile> Files
)
{
    /// <summary>Proven only when everything is: a check that failed says no, whether a sentence asked for what it looks at or a convention did.</summary>
    public BuildExit Exit =>
        Score.Total > 0 && Score.Proven == Score.Total && Broken.Count == 0 && !Failed.Any() ? BuildExit.Proven : BuildExit.Incomplete;

    [JsonIgnore]
    public IEnumerable<CheckResult> Failed => Checks.Where(check => check.Outcome == CheckOutcome.Failed);
}
