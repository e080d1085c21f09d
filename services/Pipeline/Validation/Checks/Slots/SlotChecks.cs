using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Slots;

/// <summary>Free times: all of the opening hours in their steps, none outside of them, none that is taken, and again what was given back.</summary>
internal sealed class SlotChecks : ICheckBuilder
{
    private static readonly TimeOnly Opens = new(9, 0);
    private static readonly TimeOnly Closes = new(17, 0);
    private static readonly TimeOnly Midday = new(12, 0);

    public string Name => "slots";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from operation in model.Api.Operations
        where operation.Slots is not null
        from part in new (string Name, string Title, bool Applies, Func<Session, Operation, Task> Run)[]
        {
            ("open", "lists the whole opening hours in steps and nothing outside", true, OpenAsync),
            ("taken", "leaves out what is taken until it is given back", true, TakenAsync),
            ("closed", "lists nothing on a day without opening hours", operation.Slots!.Open is not null, ClosedAsync),
            ("past", "leaves out what has begun", operation.Slots!.FutureOnly, PastAsync),
            ("refused", "refuses days and lengths that are none", true, RefusedAsync),
            ("paging", "is paged", true, PagingAsync),
        }
        where part.Applies
        select new Check(
            $"slots:{operation.Id}/{part.Name}",
            $"{operation.Method} {operation.Path} {part.Title}",
            Covers(operation, part.Name),
            session => part.Run(session, operation)
        );

    private static IEnumerable<string> Covers(Operation operation, string part) =>
        part switch
        {
            "open" => [ElementId.Operation(operation.Id, "slots"), ElementId.Operation(operation.Id, "step")],
            "paging" => [ElementId.Operation(operation.Id, "paging"), ElementId.Setting("paging")],
            _ => [ElementId.Operation(operation.Id, "slots")],
        };

    private static async Task OpenAsync(Session session, Operation operation)
    {
        var day = await SlotDay.OpenAsync(session, operation, Opens, Closes);
        ExpectSame(await day.FreeAsync(), All(day, operation), "on an open day");
    }

    private static async Task TakenAsync(Session session, Operation operation)
    {
        var day = await SlotDay.OpenAsync(session, operation, Opens, Closes);
        var all = All(day, operation);
        var taken = await day.TakeAsync(day.At(Midday));
        var (start, end) = day.TimeOf(taken);
        var left = all.Where(slot => slot.End <= start || end <= slot.Start).ToList();
        Expect.That(left.Count < all.Count, "Nothing was taken.");
        ExpectSame(await day.FreeAsync(), left, $"with {start:HH:mm} to {end:HH:mm} taken");
        if (await GiveBackAsync(session, day, taken))
        {
            ExpectSame(await day.FreeAsync(), all, $"after {start:HH:mm} to {end:HH:mm} was given back");
        }
    }

    /// <returns>False when time that is taken once stays taken.</returns>
    private static async Task<bool> GiveBackAsync(Session session, SlotDay day, Row taken)
    {
        var lifecycle = session.Model.Domain.FindEntity(taken.Entity)!.Lifecycle;
        var state = lifecycle is null ? null : taken[lifecycle.Attribute];
        foreach (var target in lifecycle?.Transitions.Select(transition => transition.To).Distinct(StringComparer.Ordinal) ?? [])
        {
            taken[lifecycle!.Attribute] = target;
            var isFree = !day.Counts(taken);
            taken[lifecycle.Attribute] = state;
            try
            {
                if (isFree)
                {
                    await session.Planner.Moves.MoveAsync(taken, target);
                    return true;
                }
            }
            catch (PlanningException)
            {
                // Another state may give the time back too.
            }
        }

        return false;
    }

    private static async Task ClosedAsync(Session session, Operation operation)
    {
        var day = await SlotDay.OpenAsync(session, operation, Opens, Closes);
        ExpectSame(await day.Later(1).FreeAsync(), [], "on a closed day");
    }

    private static async Task PastAsync(Session session, Operation operation)
    {
        var day = await SlotDay.OpenAsync(session, operation, TimeOnly.MinValue, new TimeOnly(23, 59), daysAhead: 0);
        var before = session.World.Now;
        var free = await day.FreeAsync();
        var after = session.World.Now;
        Expect.That(free.TrueForAll(slot => slot.Start >= before), $"{free.FirstOrDefault().Start:O} has begun and is listed.");
        var coming = All(day, operation, TimeOnly.MinValue, new TimeOnly(23, 59)).Where(slot => slot.Start > after);
        Expect.That(coming.All(free.Contains), "Not everything that is still to come today is listed.");
    }

    private static async Task RefusedAsync(Session session, Operation operation)
    {
        var day = await SlotDay.OpenAsync(session, operation, Opens, Closes);
        var status = session.Model.Api.Errors.ValidationStatus;
        foreach (var name in day.Query().Members.Keys)
        {
            foreach (var wrong in new[] { null, "nonsense", name == operation.Slots!.DateParameter ? "2030-02-30" : "0" })
            {
                var response = await day.AskAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = wrong });
                Expect.Status(response, status, $"{operation.Path} with {name} = {wrong ?? "nothing"}");
            }
        }
    }

    private static async Task PagingAsync(Session session, Operation operation)
    {
        var day = await SlotDay.OpenAsync(session, operation, new TimeOnly(0, 0), new TimeOnly(23, 0));
        var list = operation.List!;
        var all = All(day, operation, new TimeOnly(0, 0), new TimeOnly(23, 0));
        Expect.That(
            Count(await day.AskAsync(SlotDay.Unchanged), list) == Math.Min(all.Count, list.DefaultPageSize),
            $"Without a wish a page should hold {list.DefaultPageSize} times."
        );
        Expect.That(
            Count(await day.AskAsync(SlotDay.Unchanged, (ListWalk.SizeParameter(list), "3")), list) == Math.Min(all.Count, 3),
            "A page of 3 should hold 3 times."
        );
        var beyond = await day.AskAsync(SlotDay.Unchanged, (ListWalk.SizeParameter(list), $"{list.MaxPageSize + 1}"));
        Expect.Status(beyond, session.Model.Api.Errors.ValidationStatus, $"{ListWalk.SizeParameter(list)}={list.MaxPageSize + 1}");
    }

    private static int Count(Http.ApiResponse response, ListOptions list) =>
        ((response.Json as JsonObject)?[list.ItemsName ?? ""] as JsonArray)?.Count ?? -1;

    private static List<(DateTimeOffset Start, DateTimeOffset End)> All(SlotDay day, Operation operation) => All(day, operation, Opens, Closes);

    /// <summary>Every slot of a day that is open at these hours.</summary>
    private static List<(DateTimeOffset Start, DateTimeOffset End)> All(SlotDay day, Operation operation, TimeOnly from, TimeOnly until)
    {
        var isAlwaysOpen = operation.Slots is { Open: null, OpenFrom: null };
        var (start, end) = isAlwaysOpen ? (day.At(TimeOnly.MinValue), day.At(TimeOnly.MinValue).AddDays(1)) : (day.At(from), day.At(until));
        var all = new List<(DateTimeOffset, DateTimeOffset)>();
        for (; start + day.Length <= end; start += TimeSpan.FromMinutes(operation.Slots!.StepMinutes))
        {
            all.Add((start, start + day.Length));
        }

        return all;
    }

    private static void ExpectSame(
        List<(DateTimeOffset Start, DateTimeOffset End)> actual,
        List<(DateTimeOffset Start, DateTimeOffset End)> expected,
        string when
    )
    {
        var missing = expected.Except(actual).ToList();
        var excess = actual.Except(expected).ToList();
        Expect.That(
            missing.Count == 0,
            $"{when} {missing.FirstOrDefault().Start:HH:mm} should be listed as free; {missing.Count} times are missing."
        );
        Expect.That(
            excess.Count == 0,
            $"{when} {excess.FirstOrDefault().Start:HH:mm} to {excess.FirstOrDefault().End:HH:mm} should not be listed as free; {excess.Count} times are too many."
        );
        Expect.That(actual.SequenceEqual(expected), $"{when} the free times should be listed once and in order.");
    }
}
