using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Calls that load what rows point to.</summary>
internal static class Includes
{
    /// <param name="paths">Navigations with dots: <c>Lines.Book</c>.</param>
    /// <param name="names">The names of the application.</param>
    /// <param name="entity">The entity of the rows.</param>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<string> paths, CodeNames names, EntityNames entity) =>
        [
            .. paths
                .Where(path => !paths.Any(other => other.StartsWith($"{path}.", StringComparison.Ordinal)))
                .Select(path => Call(path.Split('.'), names, entity)),
        ];

    private static string Call(IReadOnlyList<string> steps, CodeNames names, EntityNames entity)
    {
        var text = "";
        EntityNames? from = entity;
        for (var index = 0; index < steps.Count; index++)
        {
            // EF reads the expression only: what may be null is no danger there, but the compiler does not know.
            var relation = from?.Relations.FirstOrDefault(candidate => candidate.Property == steps[index]);
            text +=
                $".{(index == 0 ? "Include" : "ThenInclude")}(row => row{(index > 0 && IsNullable(names, entity, steps, index) ? "!" : "")}.{steps[index]})";
            from = relation is null ? null : names.Target(relation);
        }

        return text;
    }

    private static bool IsNullable(CodeNames names, EntityNames entity, IReadOnlyList<string> steps, int index)
    {
        EntityNames? from = entity;
        RelationNames? last = null;
        foreach (var step in steps.Take(index))
        {
            last = from?.Relations.FirstOrDefault(candidate => candidate.Property == step);
            from = last is null ? null : names.Target(last);
        }

        return last is { IsToOne: true, IsNullable: true };
    }
}
