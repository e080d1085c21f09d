using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Runs effects on the known rows and notes what they change.</summary>
internal sealed class EffectSimulator(World world, OperationCatalog catalog)
{
    private readonly RowLives _lives = new(world, catalog);

    public void Run(Effect effect, Scope scope, string? id, List<Change> changes)
    {
        var evaluator = world.Evaluator;
        switch (effect)
        {
            case SetEffect set when Owner(set.Target.Root, set.Target.Members, scope) is { } row:
                Assign(row, set.Target.Members[^1], evaluator.Evaluate(set.Value, scope), id, changes);
                break;
            case AdjustEffect adjust
                when Owner(adjust.Target.Root, adjust.Target.Members, scope) is { } row && evaluator.Evaluate(adjust.Delta, scope) is decimal delta:
                Assign(row, adjust.Target.Members[^1], (row[adjust.Target.Members[^1]] as decimal? ?? 0) + delta, id, changes);
                break;
            case CreateEffect create:
                for (var left = create.Count is null ? 1 : evaluator.Evaluate(create.Count, scope) as decimal? ?? 0; left > 0; left--)
                {
                    Create(create, scope, id, changes);
                }

                break;
            case DeleteEffect delete:
                foreach (
                    var row in evaluator
                        .Source(delete.Source, scope)
                        .ToList()
                        .Where(row => delete.Where is null || evaluator.IsTrue(delete.Where, scope.With(delete.Alias, row)))
                        .ToList()
                )
                {
                    _lives.End(row);
                    changes.Add(new Change(id, ChangeKind.Deleted, row));
                }

                break;
            case ForEachEffect loop:
                foreach (
                    var row in evaluator
                        .Source(loop.Source, scope)
                        .ToList()
                        .Where(row => loop.Where is null || evaluator.IsTrue(loop.Where, scope.With(loop.Alias, row)))
                        .ToList()
                )
                {
                    loop.Effects.ForEach(inner => Run(inner, scope.With(loop.Alias, row), id, changes));
                }

                break;
            case IfEffect choice:
                (evaluator.IsTrue(choice.Condition, scope) ? choice.Then : choice.Else).ForEach(inner => Run(inner, scope, id, changes));
                break;
        }
    }

    private void Create(CreateEffect create, Scope scope, string? id, List<Change> changes)
    {
        var row = new Row(create.Entity);
        foreach (var (member, value) in create.Values)
        {
            row[member] = world.Evaluator.Evaluate(value, scope);
        }

        if (
            create.Into is { } into
            && Owner(into.Root, into.Members, scope) is { } owner
            && catalog.Model.Domain.FindEntity(owner.Entity)?.FindRelation(into.Members[^1])?.Inverse is { } inverse
        )
        {
            row[inverse] = owner;
        }

        _lives.Begin(row, Actor.Visitor);
        changes.Add(new Change(id, ChangeKind.Created, row, null, null, row.Members.ToDictionary(StringComparer.Ordinal)));
    }

    private static void Assign(Row row, string member, object? value, string? id, List<Change> changes)
    {
        changes.Add(new Change(id, ChangeKind.Set, row, member, row[member], value));
        row[member] = value;
    }

    private Row? Owner(string root, IReadOnlyList<string> members, Scope scope) =>
        members.Count == 0 ? null : world.Evaluator.Evaluate(new PathExpression(root, [.. members.SkipLast(1)]), scope) as Row;
}
