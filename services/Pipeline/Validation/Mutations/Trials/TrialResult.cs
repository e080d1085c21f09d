namespace AgenticAi.Pipeline.Validation.Mutations.Trials;

/// <summary>What checks found in an application.</summary>
/// <param name="Problem">Why it does not compile or start; empty when it was checked.</param>
public sealed record TrialResult(string Problem, IReadOnlyList<CheckResult> Checks);
