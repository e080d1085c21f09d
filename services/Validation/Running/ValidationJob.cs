namespace AgenticAi.Validation.Running;

/// <param name="Attempt">1 for the first.</param>
/// <param name="Execution">The execution whose artifact is meant; null when the code is here.</param>
/// <param name="Code">A zip.</param>
internal sealed record ValidationJob(Guid Id, int Attempt, Guid? Execution, byte[] Code);
