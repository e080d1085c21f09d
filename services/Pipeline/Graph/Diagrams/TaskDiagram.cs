using System.Text;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.Pipeline.Graph.Diagrams;

/// <summary>The tasks and their dependencies as Mermaid text (<c>flowchart</c>).</summary>
public static class TaskDiagram
{
    public static string Mermaid(IReadOnlyList<PlannedTask> tasks)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var task in tasks)
        {
            text.Append($"    {task.Id}[\"{task.Title.Replace('"', '\'')}\"]\n");
        }

        foreach (var task in tasks)
        {
            foreach (var dependency in Direct(task, tasks))
            {
                text.Append($"    {dependency} --> {task.Id}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Dependencies that don't follow from others (transitive reduction), which keeps the picture readable.</summary>
    public static IEnumerable<string> Direct(PlannedTask task, IReadOnlyList<PlannedTask> tasks)
    {
        var byId = tasks.ToDictionary(other => other.Id, StringComparer.Ordinal);
        var indirect = task.DependsOn.SelectMany(id => Ancestors(id, byId)).ToHashSet(StringComparer.Ordinal);
        return task.DependsOn.Where(id => byId.ContainsKey(id) && !indirect.Contains(id));
    }

    private static HashSet<string> Ancestors(string id, Dictionary<string, PlannedTask> byId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(byId.TryGetValue(id, out var task) ? task.DependsOn : []);
        while (open.TryPop(out var next))
        {
            if (seen.Add(next) && byId.TryGetValue(next, out var ancestor))
            {
                foreach (var dependency in ancestor.DependsOn)
                {
                    open.Push(dependency);
                }
            }
        }

        return seen;
    }
}
