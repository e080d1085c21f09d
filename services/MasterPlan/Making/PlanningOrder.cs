using AgenticAi.Contracts.Plans;

namespace AgenticAi.MasterPlan.Making;

/// <summary>What a planning process is to do.</summary>
/// <param name="Input">Path of a file or a folder, relative to the folder of the specification; empty for that folder.</param>
/// <param name="Strict">What is not understood is refused.</param>
internal sealed record PlanningOrder(string Input, string Target, bool Strict, PreviousBuild? Previous);
