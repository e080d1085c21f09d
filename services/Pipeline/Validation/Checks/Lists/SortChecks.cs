using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Lists;

/// <summary>Rows of different values come in the wanted order, both ways, and in the default order without a wish.</summary>
internal sealed class SortChecks : ICheckBuilder
{
    private const int MostPages = 30;

    public string Name => "sorting";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        foreach (
            var operation in model.Api.Operations.Where(operation => operation is { Kind: OperationKind.List, Entity: not null, List: not null })
        )
        {
            var list = operation.List!;
            foreach (var sort in list.Sorts)
            {
                yield return new Check(
                    $"sort:{operation.Id}/{sort.Name}",
                    $"{operation.Method} {operation.Path} sorts by {sort.Name}",
                    [ElementId.Operation(operation.Id, $"sort:{sort.Name}")],
                    session =>
                        RunAsync(session, operation, sort.Value, [(Query(list, sort.Name, false), false), (Query(list, sort.Name, true), true)])
                );
            }

            if (list is { DefaultSort: { } value, IsReport: false })
            {
                yield return new Check(
                    $"default-sort:{operation.Id}",
                    $"{operation.Method} {operation.Path} sorts by {value}{(list.DefaultDescending ? ", largest first" : "")} without a wish",
                    [ElementId.Operation(operation.Id, "default-sort")],
                    session => RunAsync(session, operation, value, [([], list.DefaultDescending)])
                );
            }
        }
    }

    private static (string Name, string Value)[] Query(ListOptions list, string name, bool descending) =>
        list.DirectionParameter is { } direction
            ? [(list.SortParameter, name), (direction, descending ? "desc" : "asc")]
            : [(list.SortParameter, descending ? "-" + name : name)];

    private static async Task RunAsync(
        Session session,
        Operation operation,
        Expression value,
        IReadOnlyList<((string Name, string Value)[] Query, bool Descending)> orders
    )
    {
        var list = await session.Planner.PrepareAsync(operation, new Want());
        var rows = await MakeAsync(session, list, value);
        object? Key(Row row) => Rank(session, value, row);
        if (rows.Select(row => Values.Text(Key(row))).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            throw new PlanningException($"No rows of different {value} could be made.");
        }

        foreach (var (query, descending) in orders)
        {
            // A row that somebody else makes meanwhile moves others to the next page, where they are seen again.
            var found = (await new ListWalk(session).AllAsync(list, MostPages, query))
                .Where(row => rows.Exists(row.IsSame))
                .DistinctBy(row => row.Id, StringComparer.Ordinal)
                .ToList();
            Expect.That(found.Count == rows.Count, $"The sorted list holds {found.Count} of {rows.Count} rows that were made.");
            var expected = descending ? rows.OrderByDescending(Key, ValueComparer.Instance) : rows.OrderBy(Key, ValueComparer.Instance);
            var keys = found.ConvertAll(row => Values.Text(Key(row)));
            Expect.That(
                keys.SequenceEqual(expected.Select(row => Values.Text(Key(row))), StringComparer.Ordinal),
                $"Sorted by {value}{(descending ? " descending" : "")}, the order is {string.Join(", ", keys)}."
            );
        }
    }

    /// <summary>Three rows whose values neither rise nor fall in the order of creation.</summary>
    private static async Task<List<Row>> MakeAsync(Session session, Attempt list, Expression value)
    {
        var rows = new List<Row>();
        var member = value is PathExpression { Root: "this", Members: [var name] }
            ? session.Model.Domain.FindEntity(list.Operation.Entity!)?.FindAttribute(name)
            : null;
        foreach (var wanted in Spread(session, member))
        {
            rows.Add(
                await new ListRows(session).MakeVisibleAsync(
                    list,
                    wanted is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { [member!.Name] = wanted }
                )
            );
        }

        return rows;
    }

    private static IEnumerable<object?> Spread(Session session, Model.Domain.Attribute? member)
    {
        if (member is null or { ReadOnly: true } or { Computed: not null } or { Generator: not null })
        {
            return [null, null, null];
        }

        var values = new ValueFactory(session.Context);
        var slot = new Slot(
            new BodyField { Name = member.Name, Member = member.Name },
            session.Model.Domain.Entities.Find(entity => entity.Attributes.Contains(member))
        );
        IEnumerable<object?> spread = member.Type switch
        {
            AttributeType.Enum => member.EnumValues.Count > 2
                ? [member.EnumValues[1], member.EnumValues[^1], member.EnumValues[0]]
                : [.. member.EnumValues],
            AttributeType.String or AttributeType.Text when member.Pattern is null =>
            [
                values.UniqueText("m"),
                values.UniqueText("z"),
                values.UniqueText("a"),
            ],
            AttributeType.Boolean => [true, false],
            _ when slot.IsNumber => new[] { 2, 3, 1 }.Select(step => (object?)((slot.Min ?? 1) + step)),
            _ => [values.Valid(slot, 2), values.Valid(slot, 3), values.Valid(slot, 1)],
        };
        return spread.Where(value => Limits.Allow(slot, value, session.World.Now));
    }

    private static object? Rank(Session session, Expression value, Row row)
    {
        var key = session.World.Evaluator.Evaluate(value, Scope.At(session.World.Now).With("this", row));
        return
            value is PathExpression { Members: [var member] }
            && session.Model.Domain.FindEntity(row.Entity)?.FindAttribute(member) is { Type: AttributeType.Enum } attribute
            && key is string text
            ? (decimal)attribute.EnumValues.IndexOf(text)
            : key;
    }
}
