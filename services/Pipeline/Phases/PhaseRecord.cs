using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Pipeline.Phases;

/// <summary>A finished phase, as the report lists it.</summary>
public sealed record PhaseRecord(int Number, string Name, PhaseOutcome Outcome, TimeSpan Duration, string Summary);
