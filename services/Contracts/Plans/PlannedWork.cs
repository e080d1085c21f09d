namespace AgenticAi.Contracts.Plans;

/// <summary>The atoms of one planned task that lie in one level of the graph: what one worker generates in one go.</summary>
/// <param name="Id">Unique in the plan: <c>0/endpoints-book</c>.</param>
/// <param name="Level">0 for work that needs no other.</param>
/// <param name="Role">Who does it, in users' words: <c>backend generator</c>, <c>database designer</c> ...</param>
/// <param name="Files">Relative paths of the files to make, in order.</param>
/// <param name="DependsOn">Ids of works of earlier levels.</param>
public sealed record PlannedWork(
    string Id,
    string TaskId,
    string Title,
    string Role,
    int Level,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> DependsOn
);
