using System.Text;
using AgenticAi.Pipeline.Graph.Diagrams;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.Cli.Planning;

/// <summary>A plan for reading: model, assumptions, what was not understood, tasks, levels.</summary>
internal static class PlanText
{
    public static string Write(BuildState state)
    {
        var text = new StringBuilder();
        text.Append(ModelText.Write(state.Model).TrimEnd()).Append('\n');
        Section(
            text,
            "Assumptions",
            state.Model.Assumptions.Select(assumption => assumption.Source is null ? assumption.Text : $"{assumption.Text} [{assumption.Source}]")
        );
        Section(
            text,
            "Not understood",
            state.Model.Requirements.SelectMany(requirement => requirement.NotUnderstood).Select(words => $"{words}: \"{words.Words}\"")
        );
        Section(text, "Tasks", state.Plan.Tasks.Select(task => Task(task, state.Plan.Tasks)));
        Section(text, "Levels", state.Dag.Levels.Select((level, index) => $"{index + 1}: {Count(level.Count, "atom")}"));
        return text.ToString();
    }

    private static string Task(PlannedTask task, IReadOnlyList<PlannedTask> all)
    {
        var before = TaskDiagram.Direct(task, all).ToList();
        return before.Count == 0 ? task.Title : $"{task.Title} (after {string.Join(", ", before)})";
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        text.Append($"\n{title} ({all.Count})\n");
        foreach (var line in all)
        {
            text.Append($"  {line}\n");
        }
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
