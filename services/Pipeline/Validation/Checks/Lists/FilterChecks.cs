using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Lists;

/// <summary>Each filter keeps a row that matches and drops one that does not.</summary>
internal sealed class FilterChecks : ICheckBuilder
{
    private const int MostPages = 30;

    public string Name => "filters";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        foreach (var operation in model.Api.Operations.Where(operation => operation is { Kind: OperationKind.List, Entity: not null }))
        {
            foreach (var filter in operation.List?.Filters ?? [])
            {
                yield return Create(operation, filter, "", session => RunAsync(session, operation, filter, filter.Condition, null));
                foreach (var (word, condition) in filter.Keywords)
                {
                    yield return Create(operation, filter, "=" + word, session => RunAsync(session, operation, filter, condition, word));
                }
            }

            if (operation.List is { Where: { } where, IsReport: false })
            {
                yield return new Check(
                    $"where:{operation.Id}",
                    $"{operation.Path} lists only rows where {where}",
                    [ElementId.Operation(operation.Id), ElementId.Operation(operation.Id, "where")],
                    session => WhereAsync(session, operation)
                );
            }
        }
    }

    private static Check Create(Operation operation, ListFilter filter, string suffix, Func<Session, Task> run) =>
        new(
            $"filter:{operation.Id}/{filter.Name}{suffix}",
            $"{operation.Method} {operation.Path}?{filter.Name}{suffix} keeps the rows that match and drops the others",
            [ElementId.Operation(operation.Id, $"filter:{filter.Name}"), ElementId.Operation(operation.Id, $"search:{filter.Name}")],
            run
        );

    private static async Task RunAsync(Session session, Operation operation, ListFilter filter, Expression condition, string? word)
    {
        var list = await session.Planner.PrepareAsync(operation, new Want());
        var rows = new ListRows(session);
        if (word is null && FixedValue(filter) is { } known)
        {
            list.Query[filter.Name] = known;
        }

        var matching = await MatchingAsync(session, list, filter, condition, word is not null || list.Query.Knows(filter.Name));
        list.Query[filter.Name] ??= word ?? ValueFor(session, list, filter, condition, matching);
        var value = word ?? Values.Text(list.Query[filter.Name] is List<object?> { Count: > 0 } several ? several[0] : list.Query[filter.Name]);
        session.Planner.Rows.AlwaysMakes = true;
        var other = await rows.MakeVisibleAsync(list, null, new NotExpression(condition));
        list.Query.Members.Remove(filter.Name);
        var found = await new ListWalk(session).AllAsync(list, MostPages, (filter.Name, value));
        Expect.That(found.Exists(matching.IsSame), $"{filter.Name}={value} drops {matching}, which matches.");
        Expect.That(!found.Exists(other.IsSame), $"{filter.Name}={value} keeps {other}, which does not match.");
    }

    private static object? FixedValue(ListFilter filter) =>
        filter switch
        {
            { EnumValues.Count: > 0 } => filter.EnumValues[0],
            { Type: Model.Domain.AttributeType.Boolean } => true,
            _ => null,
        };

    private static Task<Row> MatchingAsync(Session session, Attempt list, ListFilter filter, Expression condition, bool isValueKnown)
    {
        var full = new ListRows(session);
        if (isValueKnown)
        {
            return full.MakeVisibleAsync(list, null, condition);
        }

        // The value is chosen after the row, so the row only has to have what the filter looks at.
        if (condition is AggregateExpression { Kind: AggregateKind.Exists } others)
        {
            return full.MakeVisibleAsync(list, null, others with { Where = ExpressionTree.Conjunction(Given(others)) });
        }

        var given = ExpressionTree
            .Paths(filter.Condition)
            .Where(path => path is { Root: "this", Members.Count: 1 or 2 })
            .Select(path => path with { Members = [path.Members[0]] })
            .Select(path => (Expression)new BinaryExpression(path, BinaryOperator.NotEqual, new Literal(null)));
        return full.MakeVisibleAsync(list, null, [.. given.Take(1)]);
    }

    /// <summary>What a filter over other rows demands of them whatever is asked for; what it looks at must be there.</summary>
    private static IEnumerable<Expression> Given(AggregateExpression others)
    {
        foreach (var part in ExpressionTree.Conjuncts(others.Where ?? new Literal(true)))
        {
            if (!ExpressionTree.Mentions(part, "query"))
            {
                yield return part;
            }
            else if (ExpressionTree.Paths(part).FirstOrDefault(path => path.Root == others.Alias && path.Members.Count > 0) is { } looked)
            {
                yield return new BinaryExpression(looked, BinaryOperator.NotEqual, new Literal(null));
            }
        }
    }

    /// <summary>A value of the row itself, or of what it points to, for which the filter holds.</summary>
    private static object ValueFor(Session session, Attempt list, ListFilter filter, Expression condition, Row row)
    {
        var scope = list.Scope(session.World).With("this", row);
        foreach (var value in Looked(session, condition, scope).Concat(Reachable(session, row)))
        {
            object given = filter.IsList ? new List<object?> { value } : value;
            var query = new Row("") { [filter.Name] = given };
            if (session.World.Evaluator.IsTrue(condition, scope.With("query", query)))
            {
                return given;
            }
        }

        throw new PlanningException($"No value of {filter.Name} was found that keeps {row}.");
    }

    /// <summary>What the filter itself looks at, before other members that happen to fit.</summary>
    private static IEnumerable<object> Looked(Session session, Expression condition, Scope scope) =>
        LookedElsewhere(session, condition, scope)
            .Concat(
                ExpressionTree
                    .Paths(condition)
                    .Where(path => path is { Root: "this" })
                    .Select(path => session.World.Evaluator.Evaluate(path, scope))
                    .Where(value => value is not (null or Row or List<object?>))
                    .OfType<object>()
            );

    private static IEnumerable<object> LookedElsewhere(Session session, Expression condition, Scope scope) =>
        condition is not AggregateExpression others
            ? []
            : session
                .World.Evaluator.Source(others.Source, scope)
                .SelectMany(row =>
                    ExpressionTree
                        .Paths(condition)
                        .Where(path => path.Root == others.Alias && path.Members.Count > 0)
                        .Select(path => session.World.Evaluator.Evaluate(path, scope.With(others.Alias, row)))
                )
                .Where(value => value is not (null or Row or List<object?>))
                .OfType<object>();

    private static IEnumerable<object> Reachable(Session session, Row row)
    {
        var entity = session.Model.Domain.FindEntity(row.Entity)!;
        var targets = entity
            .Relations.Select(relation => session.World.Evaluator.Member(row, relation.Name, session.World.Now))
            .SelectMany(value => value as List<object?> ?? [value])
            .OfType<Row>()
            .ToList();
        return Own(row).Concat(targets.SelectMany(Own)).Concat(targets.Where(target => target.Id is not null).Select(target => (object)target.Id!));
    }

    private static IEnumerable<object> Own(Row row) =>
        row.Members.Values.SelectMany(value => value as List<object?> ?? [value]).Where(value => value is not null and not Row).OfType<object>();

    private static async Task WhereAsync(Session session, Operation operation)
    {
        var list = await session.Planner.PrepareAsync(operation, new Want());
        var where = operation.List!.Where!;
        var shown = await new ListRows(session).MakeVisibleAsync(list);
        var scope = list.Scope(session.World);
        var hidden = await session.Planner.Rows.MakeAsync(
            operation.Entity!,
            [Condition.Close(session.World, new NotExpression(where), "this", scope)]
        );
        var found = await new ListWalk(session).AllAsync(list, MostPages);
        Expect.That(found.Exists(shown.IsSame), $"The list drops {shown}, which belongs to it.");
        Expect.That(!found.Exists(hidden.IsSame), $"The list shows {hidden}, which does not belong to it.");
    }
}
