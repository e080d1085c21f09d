namespace AgenticAi.Pipeline.Reporting;

/// <summary>How many requirements have which status.</summary>
public sealed record Score(int Proven, int Unproven, int NotUnderstood)
{
    public int Total => Proven + Unproven + NotUnderstood;

    public static Score Of(IReadOnlyList<RequirementVerdict> verdicts) =>
        new(
            verdicts.Count(verdict => verdict.Status == RequirementStatus.Proven),
            verdicts.Count(verdict => verdict.Status == RequirementStatus.Unproven),
            verdicts.Count(verdict => verdict.Status == RequirementStatus.NotUnderstood)
        );
}
