using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Calls a list with query parameters and walks its pages.</summary>
internal sealed class ListWalk(Session session)
{
    public async Task<(ApiResponse Response, IReadOnlyList<Row> Rows)> PageAsync(Attempt attempt, params (string Name, string Value)[] query)
    {
        var request = await session.Planner.RequestAsync(attempt);
        var text = string.Join('&', query.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        var separator = request.Url.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var response = await session.SendAsync(text.Length == 0 ? request : request with { Url = $"{request.Url}{separator}{text}" });
        return (response, response.IsSuccess ? session.Planner.Reader.Read(attempt.Operation, response.Json) : []);
    }

    public async Task<bool> FindAsync(Attempt attempt, Row row, int mostPages)
    {
        await foreach (var page in PagesAsync(attempt, mostPages))
        {
            if (page.Any(row.IsSame))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All rows of a list in its order.</summary>
    public async Task<List<Row>> AllAsync(Attempt attempt, int mostPages, params (string Name, string Value)[] query)
    {
        var rows = new List<Row>();
        await foreach (var page in PagesAsync(attempt, mostPages, query))
        {
            rows.AddRange(page);
        }

        return rows;
    }

    public async IAsyncEnumerable<IReadOnlyList<Row>> PagesAsync(Attempt attempt, int mostPages, params (string Name, string Value)[] query)
    {
        var list = attempt.Operation.List ?? new ListOptions { Paging = PagingKind.None };
        var size = list.MaxPageSize;
        string? cursor = null;
        for (var page = 0; page < mostPages; page++)
        {
            var (response, rows) = await PageAsync(attempt, [.. query, .. Position(list, page, size, cursor)]);
            yield return rows;
            cursor = NextCursor(list, response.Json);
            if (rows.Count < size || list.Paging == PagingKind.None || (list.Paging == PagingKind.Cursor && cursor is null))
            {
                yield break;
            }
        }
    }

    public static (string Name, string Value)[] Position(ListOptions list, int page, int size, string? cursor) =>
        list.Paging switch
        {
            PagingKind.Page => [(list.PositionParameter ?? "page", $"{page + list.FirstPage}"), (SizeParameter(list), $"{size}")],
            PagingKind.Offset => [(list.PositionParameter ?? "offset", $"{page * size}"), (SizeParameter(list), $"{size}")],
            PagingKind.Cursor when cursor is not null => [(list.PositionParameter ?? "cursor", cursor), (SizeParameter(list), $"{size}")],
            PagingKind.Cursor => [(SizeParameter(list), $"{size}")],
            _ => [],
        };

    public static string SizeParameter(ListOptions list) => list.SizeParameter ?? (list.Paging == PagingKind.Page ? "pageSize" : "limit");

    public static string? NextCursor(ListOptions list, JsonNode? answer) =>
        list is { Paging: PagingKind.Cursor, NextCursorName: { } name } && ListMembers.Find(answer, name) is JsonValue value
            ? value.ToString()
            : null;
}
