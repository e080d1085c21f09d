namespace AgenticAi.Contracts.Tasks;

/// <summary>Input of a task of kind <c>prove</c>: phases 7 to 10 on the files that the generation tasks made. Its output is a <see cref="ProofResult"/>.</summary>
/// <param name="Model">SHA-256 (hex) of the blob with the application model.</param>
/// <param name="Planning">The phases that went before, for the report.</param>
/// <param name="Previous">SHA-256 (hex) of the blob with the previous build that this one continues; empty for none.</param>
public sealed record ProofInput(string Model, string Target, IReadOnlyList<Plans.PlanPhase> Planning, string Previous = "");
