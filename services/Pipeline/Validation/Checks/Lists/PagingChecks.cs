using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Lists;

/// <summary>Pages have their size, follow each other without gap or overlap, hold everything together, and are never larger than allowed.</summary>
internal sealed class PagingChecks : ICheckBuilder
{
    private const int MostPages = 80;
    private const int MostMade = 110;

    public string Name => "paging";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from operation in model.Api.Operations
        where operation is { Kind: OperationKind.List, Entity: not null, List: { Paging: not PagingKind.None, IsReport: false } }
        from part in new (string Name, Func<Session, Operation, Task> Run)[] { ("walk", WalkAsync), ("default", DefaultAsync), ("limit", LimitAsync) }
        select new Check(
            $"paging:{operation.Id}/{part.Name}",
            $"{operation.Method} {operation.Path} is paged: {part.Name}",
            [ElementId.Operation(operation.Id, "paging"), ElementId.Setting("paging")],
            session => part.Run(session, operation)
        )
        {
            IsExclusive = true,
        };

    private static async Task WalkAsync(Session session, Operation operation)
    {
        var list = await session.Planner.PrepareAsync(operation, new Want());
        await FillAsync(session, list, 3);
        var total = await TotalAsync(session, list);
        var size = Math.Min(Math.Max(2, ((total ?? 3) + 5) / 6), operation.List!.MaxPageSize);
        var seen = new List<string>();
        string? cursor = null;
        for (var page = 0; page < Math.Max(MostPages, (total ?? 0) / size + 1); page++)
        {
            var (response, rows) = await new ListWalk(session).PageAsync(list, ListWalk.Position(operation.List!, page, size, cursor));
            Expect.Success(response, $"Page {page + 1} of {operation.Path}");
            Expect.That(Items(operation, response).Count <= size, $"A page of {size} holds {Items(operation, response).Count} rows.");
            seen.AddRange(rows.Select(row => KeyOf(session, row)));
            cursor = ListWalk.NextCursor(operation.List!, response.Json);
            if (rows.Count < size || (operation.List!.Paging == PagingKind.Cursor && cursor is null))
            {
                break;
            }

            Expect.That(page > 0 || rows.Count == size, $"The first page of {size} holds {rows.Count} rows although there are more.");
        }

        Expect.That(seen.Distinct(StringComparer.Ordinal).Count() == seen.Count, "A row stands on two pages.");
        Expect.That(total is null || seen.Count == total, $"The pages hold {seen.Count} rows, the answer counts {total}.");
        Expect.That(seen.Count >= 3, $"The pages hold {seen.Count} of at least 3 rows.");
    }

    private static async Task DefaultAsync(Session session, Operation operation)
    {
        var list = await session.Planner.PrepareAsync(operation, new Want());
        var size = operation.List!.DefaultPageSize;
        await FillAsync(session, list, size + 1);
        var (response, _) = await new ListWalk(session).PageAsync(list);
        Expect.Success(response, operation.Path);
        Expect.That(Items(operation, response).Count == size, $"Without a wish a page holds {size} rows, {Items(operation, response).Count} came.");
    }

    private static async Task LimitAsync(Session session, Operation operation)
    {
        var list = await session.Planner.PrepareAsync(operation, new Want());
        var options = operation.List!;
        var (most, _) = await new ListWalk(session).PageAsync(list, (ListWalk.SizeParameter(options), $"{options.MaxPageSize}"));
        Expect.Success(most, $"{ListWalk.SizeParameter(options)}={options.MaxPageSize}");
        var (beyond, _) = await new ListWalk(session).PageAsync(list, (ListWalk.SizeParameter(options), $"{options.MaxPageSize + 1}"));
        if (!beyond.IsSuccess)
        {
            Expect.Status(beyond, session.Model.Api.Errors.ValidationStatus, $"{ListWalk.SizeParameter(options)}={options.MaxPageSize + 1}");
            return;
        }

        var reported = options.SizeName is { } name ? ListMembers.Find(Body(operation, beyond), name)?.ToString() : null;
        Expect.That(
            reported is null || string.Equals(reported, $"{options.MaxPageSize}", StringComparison.Ordinal),
            $"More than {options.MaxPageSize} rows on a page are neither refused nor cut: the answer speaks of {reported}."
        );
        if (reported is null)
        {
            await FillAsync(session, list, options.MaxPageSize + 1);
            var (full, _) = await new ListWalk(session).PageAsync(list, (ListWalk.SizeParameter(options), $"{options.MaxPageSize + 1}"));
            Expect.That(
                Items(operation, full).Count <= options.MaxPageSize,
                $"A page holds {Items(operation, full).Count} rows, {options.MaxPageSize} are allowed."
            );
        }
    }

    private static async Task FillAsync(Session session, Attempt list, int wanted)
    {
        var have = await TotalAsync(session, list) ?? (await new ListWalk(session).AllAsync(list, MostPages)).Count;
        if (wanted - have > MostMade)
        {
            throw new PlanningException($"{wanted} rows are too many to make.");
        }

        for (; have < wanted; have++)
        {
            session.Planner.Rows.AlwaysMakes = have == wanted - 1;
            await new ListRows(session).MakeVisibleAsync(list);
        }
    }

    private static async Task<int?> TotalAsync(Session session, Attempt list)
    {
        var (response, _) = await new ListWalk(session).PageAsync(list);
        return
            list.Operation.List!.TotalName is { } name
            && ListMembers.Find(Body(list.Operation, response), name) is JsonValue value
            && value.TryGetValue(out int total)
            ? total
            : null;
    }

    private static string KeyOf(Session session, Row row) =>
        row.Id ?? (session.Model.Domain.FindEntity(row.Entity)?.PublicKey is { } key ? Values.Text(row[key]) : "");

    private static JsonArray Items(Operation operation, ApiResponse response) => ViewReader.Content(operation, response.Json) as JsonArray ?? [];

    private static JsonNode? Body(Operation operation, ApiResponse response) =>
        operation.Response.Envelope is { } envelope ? (response.Json as JsonObject)?[envelope] : response.Json;
}
