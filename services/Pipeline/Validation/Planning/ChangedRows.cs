using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Rows that another operation changes after they were made, such as the reservation for which a returned copy is kept.</summary>
internal sealed class ChangedRows(Session session, Planner planner)
{
    /// <summary>Operations that change rows of the entity in what the conditions speak of.</summary>
    public IEnumerable<(Operation Operation, ForEachEffect Loop)> Ways(string entity, IReadOnlyList<Condition> conditions) =>
        session
            .Context.Catalog.LoopsOver(entity)
            .Where(pair =>
                pair.Operation.Entity != entity && Given(pair.Loop).Keys.Any(member => conditions.Any(condition => Speaks(condition, member)))
            );

    /// <summary>First the row that the other operation acts on, then the wanted one, then the operation.</summary>
    /// <exception cref="PlanningException">The operation does not bring the row to what is wanted.</exception>
    public async Task<Row> MakeAsync(Operation operation, ForEachEffect loop, string entity, IReadOnlyList<Condition> conditions, Actor? actor)
    {
        var given = Given(loop);
        var parts = conditions.SelectMany(condition => condition.Conjuncts()).ToList();
        bool IsGiven(Condition condition) => given.Keys.Any(member => Speaks(condition, member));
        var causes = Regression.ToCauses(parts.Where(IsGiven), new CreateEffect(entity, given), []);
        var attempt = await planner.PrepareAsync(operation, new Want { Conditions = [.. causes] });
        var where = Condition.Close(session.World, loop.Where ?? new Literal(true), loop.Alias, attempt.Scope(session.World));
        var row = await planner.Rows.MakeAsync(entity, [.. parts.Where(condition => !IsGiven(condition)), where], actor);
        await planner.PerformAsync(attempt);
        return planner.Rows.Holds(conditions, row)
            ? row
            : throw new PlanningException($"{operation.Method} {operation.Path} did not bring {row} to what is wanted.");
    }

    private static Dictionary<string, Expression> Given(ForEachEffect loop) =>
        loop
            .Effects.OfType<SetEffect>()
            .Where(set => set.Target.Root == loop.Alias && set.Target.Members.Count == 1)
            .ToDictionary(set => set.Target.Members[0], set => set.Value, StringComparer.Ordinal);

    private static bool Speaks(Condition condition, string member) =>
        ExpressionTree.Paths(condition.Expression).Any(path => path.Root == condition.Alias && path.Members.Count > 0 && path.Members[0] == member);
}
