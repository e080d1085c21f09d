using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Rows;

/// <summary>Ways from one entity to another over to-one relations.</summary>
internal static class ToOnePaths
{
    private const int MaxDepth = 3;

    /// <summary>The shortest ways, all of the same length; empty when there is none.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Shortest(ApplicationModel model, Entity from, string target)
    {
        IReadOnlyList<(Entity Entity, IReadOnlyList<string> Members)> level = [(from, [])];
        var seen = new HashSet<string>(StringComparer.Ordinal) { from.Name };
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var next = level.SelectMany(step => Steps(model, step.Entity, step.Members)).ToList();
            var found = next.Where(step => step.Entity.Name == target).Select(step => step.Members).ToList();
            if (found.Count > 0)
            {
                return found;
            }

            level = [.. next.Where(step => seen.Add(step.Entity.Name))];
        }

        return [];
    }

    /// <summary>The one way; among several of the same length the one whose relation is called <paramref name="hint"/>, else the owner's.</summary>
    public static IReadOnlyList<string>? One(ApplicationModel model, Entity from, string target, string? hint)
    {
        var ways = Shortest(model, from, target);
        return ways.Count switch
        {
            0 => null,
            1 => ways[0],
            _ => ways.FirstOrDefault(way => hint is not null && NameMatch.Score(Naming.Words(hint), way[^1]) >= NameMatch.Plural)
                ?? ways.FirstOrDefault(way => way.Count == 1 && way[0] == from.Owner),
        };
    }

    private static IEnumerable<(Entity Entity, IReadOnlyList<string> Members)> Steps(
        ApplicationModel model,
        Entity entity,
        IReadOnlyList<string> members
    ) =>
        from relation in entity.Relations
        where relation.IsToOne()
        let target = model.Domain.FindEntity(relation.Target)
        where target is not null
        select (target, (IReadOnlyList<string>)[.. members, relation.Name]);
}
