using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.Constraints;

/// <summary>Entities that a statement speaks of by its place, nearest first: its subject, those of its endpoints, and their parts.</summary>
internal static class Scope
{
    public static IEnumerable<Entity> Entities(InferenceContext context, Statement statement)
    {
        var near = statement
            .Operations.Select(id => context.Model.Api.FindOperation(id)?.Entity)
            .Append(statement.Subject)
            .Concat(Before(statement))
            .Select(name => name is null ? null : context.Model.Domain.FindEntity(name))
            .OfType<Entity>()
            .Distinct()
            .ToList();
        var parts = near.SelectMany(entity =>
                entity.Relations.Where(relation => relation.Composition).Select(relation => context.Model.Domain.FindEntity(relation.Target))
            )
            .OfType<Entity>();
        return near.Concat(parts).Distinct();
    }

    private static IEnumerable<string?> Before(Statement statement)
    {
        for (var before = statement.Previous; before is not null && before.Block == statement.Block; before = before.Previous)
        {
            yield return before.Subject;
        }
    }
}
