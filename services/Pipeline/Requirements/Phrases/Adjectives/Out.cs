using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>Somebody has the thing now: an open loan, rental or stay points to it.</summary>
internal sealed class Out : IAdjective
{
    public IReadOnlyList<string> Words { get; } =
    ["out", "lent", "lent out", "on loan", "rented", "rented out", "taken", "occupied", "borrowed", "checked out", "in use"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope)
    {
        var uses = scope
            .Model.Domain.Entities.Where(candidate =>
                (Moment.End(candidate) is not null || VerbNouns.Makes("borrow", candidate.Name) || VerbNouns.Makes("rent", candidate.Name))
                && candidate.Relations.Exists(relation => relation.IsToOne() && relation.Target == entity.Name)
            )
            .ToList();
        if (uses.Count != 1)
        {
            return null;
        }

        var rows = scope.All(uses[0]);
        var relation = uses[0].Relations.Find(candidate => candidate.IsToOne() && candidate.Target == entity.Name)!;
        return Formula.Aggregate(
            AggregateKind.Exists,
            rows.With(Formula.Equal(rows.Row.Then(relation.Name), row), Liveness.Open(scope, uses[0], rows.Row))
        );
    }
}
