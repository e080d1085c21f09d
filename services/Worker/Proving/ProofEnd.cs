using AgenticAi.Contracts.Plans;

namespace AgenticAi.Worker.Proving;

/// <param name="Fault">Why the machine, not the application, ended it; null otherwise.</param>
internal sealed record ProofEnd(int Exit, int Proven, int Total, IReadOnlyList<PlanPhase> Phases, string? Fault);
