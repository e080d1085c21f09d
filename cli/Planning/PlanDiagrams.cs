using AgenticAi.Pipeline.Graph.Diagrams;
using AgenticAi.Pipeline.Phases;

namespace AgenticAi.Cli.Planning;

/// <summary>Writes the pictures of a plan: FILE.svg (tasks), FILE-entities.svg, and FILE.md with both as Mermaid text.</summary>
internal static class PlanDiagrams
{
    public static void Write(BuildState state, string file)
    {
        var stem = Path.Combine(Path.GetDirectoryName(file) ?? "", Path.GetFileNameWithoutExtension(file));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, DiagramFiles.TaskSvg($"Plan of {state.Model.Title}", state.Plan.Tasks, state.Dag));
        File.WriteAllText($"{stem}-entities.svg", DiagramFiles.EntitySvg($"Entities of {state.Model.Title}", state.Model.Domain));
        File.WriteAllText($"{stem}.md", Markdown(state));
    }

    private static string Markdown(BuildState state) =>
        $"# {state.Model.Title}\n\n## Entities\n\n```mermaid\n{EntityDiagram.Mermaid(state.Model.Domain)}```\n\n## Tasks\n\n```mermaid\n{TaskDiagram.Mermaid(state.Plan.Tasks)}```\n";
}
