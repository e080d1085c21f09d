using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Checks;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Scenarios;

/// <summary>Replaces what a condition says of rows by what the application shows of them, so that the condition tests the application and not the model's prediction.</summary>
internal sealed class ShownCondition(Session session, Stage stage, IScenarioWitness? witness = null)
{
    /// <returns>The condition to evaluate, and what was seen in words.</returns>
    /// <exception cref="PlanningException">Nothing shows a member that the condition needs.</exception>
    public async Task<(Expression Condition, string Shown)> SeeAsync(Expression condition)
    {
        var seen = new Dictionary<string, Literal>(StringComparer.Ordinal);
        foreach (
            var path in ExpressionTree
                .Paths(condition)
                .Where(path => path.Members.Count > 0 && stage.Row(path.Root) is not null)
                .DistinctBy(path => path.ToString(), StringComparer.Ordinal)
        )
        {
            if (await ValueAsync(path) is { } literal)
            {
                seen[path.ToString()] = literal;
            }
        }

        foreach (
            var entity in ExpressionTree
                .Descendants(condition)
                .OfType<AggregateExpression>()
                .Select(aggregate => EntityOf(aggregate.Source))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
        )
        {
            await HarvestAsync(entity);
        }

        var replaced = ExpressionTree.Map(condition, path => seen.GetValueOrDefault(path.ToString()));
        return (replaced, string.Join(", ", seen.Select(pair => $"{pair.Key} is {Values.Text(pair.Value.Value)}")));
    }

    private async Task<Literal?> ValueAsync(PathExpression path)
    {
        var owner = session.World.Evaluator.Evaluate(new PathExpression(path.Root, [.. path.Members.SkipLast(1)]), stage.Scope()) as Row;
        var entity = owner is null ? null : session.Model.Domain.FindEntity(owner.Entity);
        if (owner is null || entity is null)
        {
            return null;
        }

        if (entity.FindAttribute(path.Members[^1]) is { } attribute)
        {
            var value = await new Shown(session).ValueAsync(owner, attribute);
            witness?.Saw(owner, attribute, value);
            return new Literal(value);
        }

        witness?.SawMore();
        if (entity.FindRelation(path.Members[^1]) is { } relation && OperationCatalog.IsToOne(relation))
        {
            Expect.That(await new Observer(session).SeeAsync(owner), $"{owner} can't be read back.");
            return new Literal(owner[relation.Name]);
        }

        await stage.LookAsync(owner);
        return null;
    }

    private string? EntityOf(PathExpression source)
    {
        if (source.Members.Count == 0)
        {
            return session.Model.Domain.FindEntity(source.Root)?.Name;
        }

        var owner = session.World.Evaluator.Evaluate(new PathExpression(source.Root, [.. source.Members.SkipLast(1)]), stage.Scope()) as Row;
        return owner is null ? null : session.Model.Domain.FindEntity(owner.Entity)?.FindRelation(source.Members[^1])?.Target;
    }

    /// <summary>Brings the known rows of an entity up to date: those that are gone go, those that lists show come.</summary>
    private async Task HarvestAsync(string entity)
    {
        foreach (
            var operation in session
                .Context.Catalog.Of(OperationKind.List, OperationKind.Report)
                .Where(operation => OperationCatalog.RowParameters(operation).Count == 0)
        )
        {
            foreach (var actor in session.World.Actors.Where(actor => session.Planner.Cast.GrantOf(operation, actor.Role) is not null).ToList())
            {
                var response = await session.Planner.SendAsync(new Attempt(operation, actor));
                if (response.IsSuccess)
                {
                    session.Planner.Reader.Read(operation, response.Json);
                }
            }
        }

        witness?.SawMore();
        foreach (var row in session.World.RowsOf(entity).Where(row => row.Id is not null))
        {
            try
            {
                row.Deleted = !await new Observer(session).SeeAsync(row);
            }
            catch (PlanningException)
            {
                // Nothing shows rows of this kind; what is known of it stays.
            }
        }
    }
}
