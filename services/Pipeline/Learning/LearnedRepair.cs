namespace AgenticAi.Pipeline.Learning;

/// <summary>A repair that was tried.</summary>
public sealed record LearnedRepair(string Rule, string Diagnostic, bool Succeeded);
