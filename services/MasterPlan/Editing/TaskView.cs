using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.MasterPlan.Editing;

/// <summary>A task as it was planned and as people changed it.</summary>
/// <param name="Level">The first level of the graph in which it has something to do.</param>
/// <param name="Signature">What it makes out of what, without names of this application.</param>
/// <param name="Elements">Ids of the model elements that it is about.</param>
/// <param name="Edited">People changed it.</param>
internal sealed record TaskView(
    string Id,
    string Title,
    string GeneratedTitle,
    string Role,
    int Level,
    string Signature,
    IReadOnlyList<string> Elements,
    IReadOnlyList<string> Patterns,
    IReadOnlyList<string> DependsOn,
    IReadOnlyList<string> Files,
    int Checks,
    string Notes,
    int Priority,
    bool Excluded,
    bool Edited
)
{
    public static TaskView Of(PlannedTask task, IReadOnlyCollection<DraftAtom> atoms, TaskEdit? edit) =>
        new(
            task.Id,
            edit?.Title ?? task.Title,
            task.Title,
            WorkRoles.Of(task.Id),
            atoms.Select(atom => atom.Level).DefaultIfEmpty().Min(),
            task.Signature,
            task.Elements,
            task.Patterns,
            task.DependsOn,
            [.. atoms.Select(atom => atom.FilePath()).OfType<string>()],
            atoms.Count(atom => atom.FilePath() is null),
            edit?.Notes ?? "",
            edit?.Priority ?? 0,
            edit?.Excluded ?? false,
            edit is not null
        );
}
