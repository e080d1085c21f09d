using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Rows that are there from the start, for kinds of rows that no operation makes.</summary>
internal sealed class StartingRows(Session session, Planner planner)
{
    private readonly Dictionary<string, List<Row>> _known = new(StringComparer.Ordinal);

    /// <exception cref="PlanningException">None meets the conditions.</exception>
    public async Task<Row> FindAsync(Entity entity, IReadOnlyList<Condition> conditions)
    {
        var row =
            Of(entity).FirstOrDefault(row => !row.Deleted && planner.Rows.Holds(conditions, row))
            ?? throw new PlanningException($"No operation makes a row of {entity.Name}, and none that is there from the start fits.");
        if (row.Id is null)
        {
            await IdentifyAsync(row);
        }

        return row;
    }

    /// <summary>What a list is called with so that it may hold the row: a key in its path, for example.</summary>
    public Row? Witness(Operation list) =>
        session.Model.Domain.FindEntity(list.Entity ?? "") is { Seed.Count: > 0 } entity ? Of(entity).FirstOrDefault() : null;

    private List<Row> Of(Entity entity)
    {
        if (!_known.TryGetValue(entity.Name, out var rows))
        {
            _known[entity.Name] = rows = [.. entity.Seed.Select(values => Make(entity, values))];
            rows.ForEach(session.World.Add);
        }

        return rows;
    }

    private Row Make(Entity entity, Dictionary<string, Model.Expressions.Expression> values)
    {
        var row = new Row(entity.Name);
        foreach (var (member, expression) in values)
        {
            var value = session.World.Evaluator.Evaluate(expression, Scope.At(session.World.Now));
            row[member] =
                entity.FindRelation(member) is { } relation && session.Model.Domain.FindEntity(relation.Target) is { } target
                    ? Of(target).FirstOrDefault(other => other.Members.Values.Any(own => Operators.AreEqual(own, value)))
                    : value;
        }

        return row;
    }

    /// <summary>Ids of such rows are the application's own; a list tells them.</summary>
    private async Task IdentifyAsync(Row row)
    {
        foreach (var list in session.Context.Catalog.Of(row.Entity, OperationKind.List))
        {
            var keys = SubjectKeys
                .Of(list)
                .Where(key => key.Root == "query")
                .ToDictionary(key => key.Name, key => SubjectKeys.Value(row, key.Member), StringComparer.Ordinal);
            var attempt = await planner.PrepareAsync(list, new Want { Values = keys });
            planner.Reader.Read(list, (await planner.SendAsync(attempt)).Json);
        }
    }
}
