using System.Text.Json;
using AgenticAi.MasterPlan.Drafts;
using AgenticAi.Pipeline.Generation.Targets;
using AgenticAi.Pipeline.Model;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.MasterPlan.Replanning;

/// <summary>Compares two drafts of a plan.</summary>
internal static class DraftDifference
{
    /// <param name="target">Name of the target that both are for.</param>
    public static PlanDifference Between(PlanDraft before, PlanDraft after, string target) =>
        new(
            ElementChanges.Between(Requirements(before), Requirements(after)),
            ElementChanges.Between(ModelElements.Of(before.Model), ModelElements.Of(after.Model)),
            ElementChanges.Between(Tasks(before), Tasks(after)),
            ElementChanges.Between(Files(before, target), Files(after, target))
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

    /// <summary>What would be generated: many files depend on the whole model, and few of them change with it.</summary>
    private static Dictionary<string, string> Files(PlanDraft draft, string target)
    {
        var model = ModelJson.Read(draft.Model);
        return TargetCatalog
            .Find(target)!
            .Generators.SelectMany(generator => generator.Plan(model).Select(file => generator.Generate(file, model)))
            .ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
    }
}
