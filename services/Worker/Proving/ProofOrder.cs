using AgenticAi.Contracts.Plans;
using AgenticAi.Contracts.Tasks;

namespace AgenticAi.Worker.Proving;

/// <param name="Previous">The build that this one continues, if any.</param>
/// <param name="Before">The phases that ran elsewhere.</param>
internal sealed record ProofOrder(string Target, PreviousBuild? Previous, IReadOnlyList<PlanPhase> Before, IReadOnlyList<GeneratedFile> Files);
