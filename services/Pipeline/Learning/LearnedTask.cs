namespace AgenticAi.Pipeline.Learning;

/// <summary>A task that was done.</summary>
/// <param name="Signature">Its semantic signature.</param>
/// <param name="Patterns">What shaped it.</param>
/// <param name="Succeeded">All checks that cover its elements passed.</param>
public sealed record LearnedTask(string Signature, IReadOnlyList<string> Patterns, bool Succeeded);
