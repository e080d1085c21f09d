using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Requirements;

/// <param name="Problems">What is wrong with the specification itself; contradictions are in <see cref="ApplicationModel.Conflicts"/>.</param>
public sealed record AnalysisResult(ApplicationModel Model, IReadOnlyList<SpecProblem> Problems);
