using System.Text.Json;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.Pipeline.Model;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.MasterPlan.Replanning;

/// <summary>Compares two drafts of a plan.</summary>
internal static class DraftDifference
{
    public static PlanDifference Between(PlanDraft before, PlanDraft after) =>
        new(
            ElementChanges.Between(Requirements(before), Requirements(after)),
            ElementChanges.Between(ModelElements.Of(before.Model), ModelElements.Of(after.Model)),
            ElementChanges.Between(Tasks(before), Tasks(after)),
            ElementChanges.Between(Files(before), Files(after))
        );

    /// <summary>A requirement without a label of its own has an id that is made from its words, so other words make it another one.</summary>
    private static Dictionary<string, string> Requirements(PlanDraft draft) =>
        ModelJson
            .Read(draft.Model)
            .Requirements.GroupBy(requirement => $"{requirement.Id}: {requirement.Source.Words}", StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => string.Join('\n', group.SelectMany(requirement => requirement.Elements)),
                StringComparer.Ordinal
            );

    private static Dictionary<string, string> Tasks(PlanDraft draft) =>
        draft.Tasks.ToDictionary(task => task.Id, task => JsonSerializer.Serialize(task, ApiJson.Options), StringComparer.Ordinal);

    private static Dictionary<string, string> Files(PlanDraft draft) =>
        draft.Atoms.Where(atom => atom.FilePath() is not null).ToDictionary(atom => atom.FilePath()!, atom => atom.Hash, StringComparer.Ordinal);
}
