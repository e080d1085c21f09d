using AgenticAi.Contracts.Plans;
using AgenticAi.Contracts.Tasks;

namespace AgenticAi.Worker.Proving;

/// <param name="Before">The phases that ran elsewhere.</param>
internal sealed record ProofOrder(string Target, IReadOnlyList<PlanPhase> Before, IReadOnlyList<GeneratedFile> Files);
