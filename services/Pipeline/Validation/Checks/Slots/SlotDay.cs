using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Slots;

/// <summary>One row and one day: opens the row, takes time of it, and asks which times are free.</summary>
internal sealed class SlotDay(Session session, Operation operation, Row row, DateOnly date)
{
    public static readonly IReadOnlyDictionary<string, string?> Unchanged = new Dictionary<string, string?>(StringComparer.Ordinal);

    private const int UsualMinutes = 30;
    private readonly SlotOptions _slots = operation.Slots!;

    /// <summary>A new row that is open at these hours, of a day far enough away for everything on it to be bookable.</summary>
    public static async Task<SlotDay> OpenAsync(Session session, Operation operation, TimeOnly from, TimeOnly until, int daysAhead = 2)
    {
        var date = DateOnly.FromDateTime(session.World.Now.UtcDateTime).AddDays(daysAhead);
        var own = operation.Slots is { Open: null, OpenFrom: PathExpression opens, OpenUntil: PathExpression closes }
            ? new Dictionary<string, object?>(StringComparer.Ordinal) { [opens.Members[^1]] = from, [closes.Members[^1]] = until }
            : [];
        session.Planner.Rows.AlwaysMakes = true;
        var row =
            own.Count == 0
                ? await session.Planner.Rows.MakeAsync(operation.Entity!, [])
                : await CreateAsync(session, operation.Entity!, new Want { Values = own });
        session.Planner.Rows.AlwaysMakes = false;
        var day = new SlotDay(session, operation, row, date);
        if (operation.Slots!.Open is { } open)
        {
            var values = day.Bound(open);
            values[Member(operation.Slots.OpenFrom!, open.Alias)] = from;
            values[Member(operation.Slots.OpenUntil!, open.Alias)] = until;
            await CreateAsync(session, open.Source.Root, new Want { Parent = row, Values = values });
        }

        return day;
    }

    public TimeSpan Length =>
        session.World.Evaluator.Evaluate(_slots.Length, Scope()) is TimeSpan length ? length : TimeSpan.FromMinutes(UsualMinutes);

    /// <summary>The same row on another day.</summary>
    public SlotDay Later(int days) => new(session, operation, row, date.AddDays(days));

    public DateTimeOffset At(TimeOnly time) => new(date.ToDateTime(time), TimeSpan.Zero);

    /// <summary>Takes a stretch of the day.</summary>
    public async Task<Row> TakeAsync(DateTimeOffset start)
    {
        var taken = _slots.Taken;
        var values = Bound(taken);
        values[Member(_slots.TakenFrom, taken.Alias)] = start;
        var until = ExpressionTree
            .Paths(_slots.TakenUntil)
            .First(path => path.Root == taken.Alias && path.Members[^1] != Member(_slots.TakenFrom, taken.Alias))
            .Members[^1];
        values[until] = session.Model.Domain.FindEntity(taken.Source.Root)!.FindAttribute(until)!.Type switch
        {
            AttributeType.Timestamp => start + Length,
            AttributeType.Duration => Length,
            _ => InUnits(_slots.TakenUntil),
        };
        return await CreateAsync(session, taken.Source.Root, new Want { Parent = row, Values = values });
    }

    /// <summary>When a row that takes time starts and ends.</summary>
    public (DateTimeOffset Start, DateTimeOffset End) TimeOf(Row taken)
    {
        var scope = Scope().With(_slots.Taken.Alias, taken);
        return (
            (DateTimeOffset)session.World.Evaluator.Evaluate(_slots.TakenFrom, scope)!,
            (DateTimeOffset)session.World.Evaluator.Evaluate(_slots.TakenUntil, scope)!
        );
    }

    public bool Counts(Row taken) =>
        _slots.Taken.Where is null || session.World.Evaluator.IsTrue(_slots.Taken.Where, Scope().With(_slots.Taken.Alias, taken));

    /// <summary>The free times that the application names, from all pages.</summary>
    public async Task<List<(DateTimeOffset Start, DateTimeOffset End)>> FreeAsync()
    {
        var free = new List<(DateTimeOffset, DateTimeOffset)>();
        var list = operation.List!;
        for (var page = 0; ; page++)
        {
            var response = await AskAsync(Unchanged, ListWalk.Position(list, page, list.MaxPageSize, null));
            Expect.Success(response, $"{operation.Method} {operation.Path}");
            var items =
                ViewReader.Content(operation, response.Json) as JsonArray ?? (response.Json as JsonObject)?[list.ItemsName ?? ""] as JsonArray ?? [];
            free.AddRange(items.Select(item => (Instant(item, "start"), Instant(item, "end"))));
            if (items.Count < list.MaxPageSize)
            {
                return free;
            }
        }
    }

    /// <param name="changed">Parameters with other values than those of the day; null leaves one out.</param>
    /// <param name="more">Parameters besides.</param>
    public async Task<ApiResponse> AskAsync(IReadOnlyDictionary<string, string?> changed, params (string Name, string Value)[] more)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want { This = row });
        foreach (var (name, value) in Query().Members)
        {
            attempt.Query[name] = changed.TryGetValue(name, out var other) ? other : value;
        }

        return (await new ListWalk(session).PageAsync(attempt, more)).Response;
    }

    public Row Query()
    {
        var query = new Row("") { [_slots.DateParameter] = date };
        foreach (
            var parameter in operation.Parameters.Where(parameter => parameter.In == ParameterPlace.Query && parameter.Name != _slots.DateParameter)
        )
        {
            query[parameter.Name] =
                parameter.EnumValues.Count > 0
                    ? decimal.Parse(parameter.EnumValues[^1], System.Globalization.CultureInfo.InvariantCulture)
                    : (decimal)UsualMinutes;
        }

        return query;
    }

    private Scope Scope() => Evaluation.Scope.At(session.World.Now).With("this", row).With("query", Query());

    /// <summary>What the rows of a set have in common, by member.</summary>
    private Dictionary<string, object?> Bound(AggregateExpression rows)
    {
        var state = session.Model.Domain.FindEntity(rows.Source.Root)!.Lifecycle?.Attribute;
        var bound = rows.Where is null ? [] : Bindings.Of(session.World, [Condition.Close(session.World, rows.Where, rows.Alias, Scope())]);
        bound.Remove(state ?? "");
        return bound;
    }

    private decimal InUnits(Expression until) =>
        ExpressionTree.Descendants(until).OfType<CallExpression>().FirstOrDefault()?.Function switch
        {
            "hours" => (decimal)Length.TotalHours,
            "days" => (decimal)Length.TotalDays,
            _ => (decimal)Length.TotalMinutes,
        };

    private static async Task<Row> CreateAsync(Session session, string entity, Want want)
    {
        PlanningException? failure = null;
        foreach (var create in session.Context.Catalog.Of(entity, OperationKind.Create))
        {
            try
            {
                var attempt = await session.Planner.PrepareAsync(create, want);
                await session.Planner.PerformAsync(attempt);
                return attempt.This!;
            }
            catch (PlanningException exception)
            {
                failure ??= exception;
            }
        }

        throw failure ?? new PlanningException($"No operation makes a row of {entity}.");
    }

    private static string Member(Expression time, string alias) =>
        ExpressionTree.Paths(time).First(path => string.Equals(path.Root, alias, StringComparison.Ordinal)).Members[^1];

    private static DateTimeOffset Instant(JsonNode? item, string member) =>
        Values.FromJson((item as JsonObject)?[member], AttributeType.Timestamp) as DateTimeOffset?
        ?? throw new CheckFailure($"A free time should have \"{member}\": {item?.ToJsonString()}");
}
