using AgenticAi.Contracts.Plans;

namespace AgenticAi.Execution.Executions;

/// <summary>Body of <c>POST /api/executions</c>: from a plan, or from the files of a specification.</summary>
/// <param name="Name">The first file's, or the plan's, when it is not given.</param>
/// <param name="ProjectId">The caller's own when it is not given.</param>
/// <param name="Strict">What is not understood is refused.</param>
/// <param name="Previous">What an earlier build of the same application left that this one continues; nothing when it begins anew.</param>
/// <param name="Target">What to generate; <c>csharp</c> when it is not given.</param>
public sealed record NewExecution(
    string? Name = null,
    Guid? ProjectId = null,
    Guid? PlanId = null,
    bool Strict = false,
    string? Target = null,
    IReadOnlyList<SpecificationFile>? Files = null,
    PreviousBuild? Previous = null
);
