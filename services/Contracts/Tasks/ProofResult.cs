namespace AgenticAi.Contracts.Tasks;

/// <summary>What a proof delivered. Status is computed from it, nobody writes it by hand.</summary>
/// <param name="Exit">0 all is proven, 1 something is not, 3 it could not be built and started.</param>
/// <param name="Report">SHA-256 (hex) of the report as JSON.</param>
/// <param name="ReportHtml">SHA-256 (hex) of the report as HTML.</param>
/// <param name="Files">The delivered application with its records; each content is a blob.</param>
public sealed record ProofResult(
    int Exit,
    int Proven,
    int Total,
    string Report,
    string ReportHtml,
    IReadOnlyList<Plans.PlanPhase> Phases,
    IReadOnlyList<Executions.ArtifactFile> Files
);
