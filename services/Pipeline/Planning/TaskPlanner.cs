using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Planning;

/// <summary>Phase 3. Three passes over a target and a model: the files to make, the checks to run, and the tasks that both belong to.</summary>
public sealed class TaskPlanner(ITarget target)
{
    public ExecutionPlan Plan(ApplicationModel model, IReadOnlyList<PlannedCheck> checks)
    {
        var files = PlanFiles(model);
        var fileTasks = FileTasks(files);
        return new ExecutionPlan([.. fileTasks, .. CheckTasks(checks, fileTasks)], files, checks);
    }

    private List<(IFileGenerator Generator, PlannedFile File)> PlanFiles(ApplicationModel model) =>
        [
            .. target
                .Generators.SelectMany(generator => generator.Plan(model).Select(file => (generator, file)))
                .OrderBy(planned => planned.file.Path, StringComparer.Ordinal),
        ];

    private static List<PlannedTask> FileTasks(List<(IFileGenerator Generator, PlannedFile File)> files)
    {
        var layers = files
            .GroupBy(planned => planned.File.Task, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Layer: group.Max(planned => planned.File.Layer), Files: group.ToList()))
            .OrderBy(task => task.Layer)
            .ThenBy(task => task.Name, StringComparer.Ordinal)
            .ToList();
        return
        [
            .. layers.Select(task => new PlannedTask(
                task.Name,
                TaskTitle.Of(task.Name),
                TaskSignature.OfFiles(task.Files),
                Elements(task.Files.SelectMany(planned => planned.File.Inputs)),
                [.. task.Files.Select(planned => planned.Generator.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                [.. layers.Where(other => other.Layer < task.Layer && SharesInputs(other.Files, task.Files)).Select(other => other.Name)]
            )),
        ];
    }

    private static IEnumerable<PlannedTask> CheckTasks(IReadOnlyList<PlannedCheck> checks, List<PlannedTask> fileTasks) =>
        checks
            .GroupBy(check => check.Builder, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new PlannedTask(
                $"check-{group.Key}",
                $"Check {group.Key.Replace('-', ' ')}",
                $"check({group.Key})",
                Elements(group.SelectMany(check => check.Covers)),
                [group.Key],
                [.. fileTasks.Select(task => task.Id)]
            ));

    private static List<string> Elements(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool SharesInputs(
        List<(IFileGenerator Generator, PlannedFile File)> first,
        List<(IFileGenerator Generator, PlannedFile File)> second
    )
    {
        var inputs = first.SelectMany(planned => planned.File.Inputs).ToHashSet(StringComparer.Ordinal);
        return second.Any(planned => planned.File.Inputs.Any(inputs.Contains));
    }
}
