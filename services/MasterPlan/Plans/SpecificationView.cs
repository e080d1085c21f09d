using AgenticAi.MasterPlan.Specifications;

namespace AgenticAi.MasterPlan.Plans;

/// <param name="Draft">Number of the draft that was made from them.</param>
internal sealed record SpecificationView(int Draft, IReadOnlyList<SpecificationFile> Files);
