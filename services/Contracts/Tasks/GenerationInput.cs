namespace AgenticAi.Contracts.Tasks;

/// <summary>Input of a task of kind <c>generate</c>; its output is a JSON list of <see cref="GeneratedFile"/>.</summary>
/// <param name="Model">SHA-256 (hex) of the blob with the application model.</param>
/// <param name="Files">Paths to make, in order.</param>
/// <param name="Previous">SHA-256 (hex) of the blob with the previous build that this one continues; empty for none.</param>
public sealed record GenerationInput(string Model, string Target, IReadOnlyList<string> Files, string Previous = "");
