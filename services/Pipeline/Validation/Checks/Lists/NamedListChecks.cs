using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Lists;

/// <summary>A report shows in each line what its expressions give for the rows that were made, in its order, and no more lines than it should.</summary>
internal sealed class NamedListChecks : ICheckBuilder
{
    private const int MostTop = 20;

    public string Name => "named-lists";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        foreach (var operation in model.Api.Operations.Where(operation => operation.List is { IsReport: true }))
        {
            var own = model
                .Api.FindView(operation.Response.View!)!
                .Fields.Where(field => field.Value is not PathExpression { Root: "this", Members.Count: 1 } && field.View is null)
                .ToList();
            var asked = AskedTime.Of(operation);
            var others = operation.Parameters.Where(parameter => asked?.Asks(parameter) != true);
            yield return Create(
                operation,
                "lines",
                [.. own.Select(field => $"column:{field.Name}"), .. others.Select(parameter => $"parameter:{parameter.Name}")],
                session => LinesAsync(session, operation, own)
            );
            if (operation.List!.Where is { } where)
            {
                var time = asked?.Parameters.Select(parameter => $"parameter:{parameter.Name}") ?? [];
                yield return Create(operation, "rows", ["where", .. time], session => RowsAsync(session, operation, where, asked));
            }

            if (operation.List.DefaultSort is { } key)
            {
                yield return Create(operation, "order", ["default-sort"], session => OrderAsync(session, operation, key));
            }

            if (operation.List.Top is { } top and <= MostTop)
            {
                yield return Create(operation, "top", ["top"], session => TopAsync(session, operation, top));
            }
        }
    }

    private static Check Create(Operation operation, string part, IEnumerable<string> facets, Func<Session, Task> run) =>
        new(
            $"report:{operation.Id}/{part}",
            $"{operation.Method} {operation.Path} is right: {part}",
            facets.Select(facet => ElementId.Operation(operation.Id, facet)),
            run
        )
        {
            IsExclusive = true,
        };

    private static async Task LinesAsync(Session session, Operation operation, List<ViewField> fields)
    {
        var list = await PrepareAsync(session, operation);
        var row = await new ListRows(session).MakeVisibleAsync(list, null, [.. Larger(operation.List!.DefaultSort, 2)]);
        await CompareAsync(session, list, row, fields);
        if (!operation.Parameters.Exists(IsMonth))
        {
            return;
        }

        var empty = list.Operation;
        list.Query["month"] = Month(session.World.Now.AddMonths(1));
        var later = await RowsAsync(session, list);
        Expect.That(!later.Exists(row.IsSame), $"{empty.Path} counts for {list.Query["month"]} what happened before.");
    }

    private static async Task RowsAsync(Session session, Operation operation, Expression where, AskedTime? asked)
    {
        var list = await PrepareAsync(session, operation);
        var shown = await new ListRows(session).MakeVisibleAsync(list);
        session.Planner.Rows.AlwaysMakes = true;
        var hidden = await session.Planner.Rows.MakeAsync(
            operation.Entity!,
            [Condition.Close(session.World, new NotExpression(where), "this", list.Scope(session.World))]
        );
        var found = await RowsAsync(session, list);
        Expect.That(found.Exists(shown.IsSame), $"{operation.Path} drops {shown}, which belongs to it.");
        Expect.That(!found.Exists(hidden.IsSame), $"{operation.Path} shows {hidden}, which does not belong to it.");
        if (asked is not null)
        {
            Ask(list, asked.Later(session.World.Now));
            found = await RowsAsync(session, list);
            Expect.That(found.Exists(hidden.IsSame), $"{operation.Path} drops {hidden} for a time in which it is free.");
        }
    }

    private static void Ask(Attempt list, IEnumerable<KeyValuePair<string, object?>> time)
    {
        foreach (var (name, value) in time)
        {
            list.Query[name] = value;
        }
    }

    private static async Task CompareAsync(Session session, Attempt list, Row row, List<ViewField> fields)
    {
        var found = await RowsAsync(session, list);
        Expect.That(found.Exists(row.IsSame), $"{list.Operation.Path} does not show {row}.");
        foreach (var field in fields)
        {
            var expected = session.World.Evaluator.Evaluate(field.Value, list.Scope(session.World).With("this", row));
            row.Shown.TryGetValue(field.Value.ToString(), out var shown);
            Expect.That(
                Same(expected, shown),
                $"{field.Name} of {row}: {Values.Text(expected)} is expected, {shown?.ToJsonString() ?? "nothing"} came."
            );
        }
    }

    private static async Task OrderAsync(Session session, Operation operation, Expression key)
    {
        var list = await PrepareAsync(session, operation);
        var few = await new ListRows(session).MakeVisibleAsync(list, null, [.. Larger(key, 1)]);
        session.Planner.Rows.AlwaysMakes = true;
        var many = await new ListRows(session).MakeVisibleAsync(list, null, [.. Larger(key, 2)]);
        var found = await RowsAsync(session, list);
        var (first, second) = operation.List!.DefaultDescending ? (many, few) : (few, many);
        Expect.That(
            found.FindIndex(first.IsSame) >= 0 && found.FindIndex(first.IsSame) < found.FindIndex(second.IsSame),
            $"{operation.Path} should show {first} before {second}."
        );
    }

    private static async Task TopAsync(Session session, Operation operation, int top)
    {
        var list = await PrepareAsync(session, operation);
        session.Planner.Rows.AlwaysMakes = true;
        for (var i = 0; i <= top; i++)
        {
            await new ListRows(session).MakeVisibleAsync(list);
        }

        var found = await RowsAsync(session, list);
        Expect.That(found.Count == top, $"Of {top + 1} rows {operation.Path} should show {top}, {found.Count} came.");
    }

    /// <summary>A month or year in which no other check did anything, where they count.</summary>
    private static async Task<Attempt> PrepareAsync(Session session, Operation operation)
    {
        if (operation.List!.DefaultSort is not null)
        {
            await session.AdvanceAsync(NextPeriod(operation, session.World.Now));
        }

        var now = session.World.Now;
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["month"] = Month(now),
            ["year"] = (decimal)now.Year,
            ["day"] = DateOnly.FromDateTime(now.UtcDateTime),
        };
        foreach (var (name, value) in AskedTime.Of(operation)?.Soon(now) ?? [])
        {
            values[name] = value;
        }

        return await session.Planner.PrepareAsync(operation, new Want { Values = values });
    }

    private static TimeSpan NextPeriod(Operation operation, DateTimeOffset now) =>
        operation.Parameters.Exists(parameter => parameter.Name == "year")
            ? new DateTimeOffset(now.Year + 1, 1, 1, 1, 0, 0, TimeSpan.Zero) - now
            : new DateTimeOffset(now.Year, now.Month, 1, 1, 0, 0, TimeSpan.Zero).AddMonths(1) - now;

    private static string Month(DateTimeOffset moment) => $"{moment:yyyy-MM}";

    private static bool IsMonth(Parameter parameter) => parameter is { Name: "month", In: ParameterPlace.Query };

    /// <summary>Counts that tell rows apart.</summary>
    private static IEnumerable<Expression> Larger(Expression? key, int least) =>
        key is AggregateExpression { Kind: AggregateKind.Count }
            ? [new BinaryExpression(key, BinaryOperator.Equal, new Literal((decimal)least))]
            : [];

    private static async Task<List<Row>> RowsAsync(Session session, Attempt list) => await new ListWalk(session).AllAsync(list, 30);

    private static bool Same(object? expected, JsonNode? shown) =>
        expected switch
        {
            null => shown is null,
            decimal number => shown is JsonValue value
                && decimal.TryParse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var actual)
                && Math.Abs(actual - number) < 0.006m,
            DateTimeOffset instant => Values.FromJson(shown, AttributeType.Timestamp) is DateTimeOffset actual
                && (actual - instant).Duration() < TimeSpan.FromMinutes(1),
            Row row => shown?.ToString() == row.Id,
            _ => string.Equals(Values.Text(expected), shown?.ToString(), StringComparison.Ordinal),
        };
}
