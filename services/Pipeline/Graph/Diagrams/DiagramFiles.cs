using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.Pipeline.Graph.Diagrams;

/// <summary>The pictures of a plan.</summary>
public static class DiagramFiles
{
    public static string TaskSvg(string title, IReadOnlyList<PlannedTask> tasks, ExecutionDag dag)
    {
        var atoms = dag.Levels.SelectMany(level => level).ToLookup(atom => atom.TaskId, StringComparer.Ordinal);
        return LayeredDrawing.Draw(
            title,
            [.. tasks.Select(task => (task.Id, (IReadOnlyList<string>)[task.Title, $"{atoms[task.Id].Count()} atoms"]))],
            [.. tasks.SelectMany(task => TaskDiagram.Direct(task, tasks).Select(dependency => (dependency, task.Id)))]
        );
    }

    public static string EntitySvg(string title, DomainModel domain) =>
        LayeredDrawing.Draw(
            title,
            [.. domain.Entities.Select(entity => (entity.Name, Lines(entity)))],
            [.. EntityDiagram.StoredRelations(domain).Select(pair => (pair.Relation.Target, pair.Entity.Name)).Distinct()]
        );

    private static IReadOnlyList<string> Lines(Entity entity) =>
        [
            entity.Name,
            .. entity.Attributes.Select(attribute => $"{attribute.Name}: {EntityDiagram.TypeName(attribute)}"),
            .. entity.Relations.Where(relation => relation.Kind != RelationKind.OneToMany).Select(relation => $"{relation.Name} → {relation.Target}"),
        ];
}
