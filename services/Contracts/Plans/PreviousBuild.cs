namespace AgenticAi.Contracts.Plans;

/// <summary>What an earlier build of the same application left that the next one continues: databases out there have seen its migrations.</summary>
/// <param name="Model">The model that it was made from, in its canonical JSON.</param>
/// <param name="Files">Its permanent files (migrations) as they are now.</param>
public sealed record PreviousBuild(string Model, IReadOnlyList<PreviousFile> Files);
