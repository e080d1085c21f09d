using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Begins and ends known rows as the application does: with owner, defaults, first state and parts, and together with what hangs on them.</summary>
internal sealed class RowLives(World world, OperationCatalog catalog)
{
    public void Begin(Row row, Actor actor)
    {
        var entity = catalog.Model.Domain.FindEntity(row.Entity)!;
        world.Add(row);
        if (entity.Owner is { } owner && !row.Knows(owner))
        {
            row[owner] = world.AccountOf(actor);
        }

        foreach (var attribute in entity.Attributes.Where(attribute => attribute.Default is not null && row[attribute.Name] is null))
        {
            row[attribute.Name] = world.Evaluator.Evaluate(attribute.Default!, world.ScopeFor(actor).With("this", row));
        }

        if (entity.Lifecycle is { } lifecycle)
        {
            row[lifecycle.Attribute] = lifecycle.Initial;
        }

        foreach (
            var part in entity
                .Relations.Where(relation => relation.Composition)
                .SelectMany(relation => (row[relation.Name] as List<object?> ?? []).OfType<Row>())
        )
        {
            Begin(part, actor);
        }
    }

    public void End(Row row)
    {
        row.Deleted = true;
        foreach (
            var (entity, relation) in catalog.Model.Domain.Entities.SelectMany(entity => entity.Relations.Select(relation => (entity, relation)))
        )
        {
            if (!OperationCatalog.IsToOne(relation) || !string.Equals(relation.Target, row.Entity, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (
                var child in world.RowsOf(entity.Name).Where(child => !child.Deleted && child[relation.Name] is Row target && target.IsSame(row))
            )
            {
                if (relation.OnDelete == DeleteBehavior.SetNull)
                {
                    child[relation.Name] = null;
                }
                else if (relation.OnDelete == DeleteBehavior.Cascade)
                {
                    End(child);
                }
            }
        }
    }
}
