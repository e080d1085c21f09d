using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>Which rows a list holds and how clients narrow, order and page it.</summary>
public sealed class ListOptions
{
    /// <summary>Rows that are listed at all, over <c>this</c>, <c>parent</c>, <c>me</c>, <c>now</c>; null for all that the caller may see.</summary>
    public Expression? Where { get; set; }

    /// <summary>A list that somebody asked for by name ("the overdue loans"): not the way to see the rows of the entity. Its view may hold values over <c>query</c>.</summary>
    public bool IsReport { get; set; }

    /// <summary>No more than the first so many rows of the order; null for all. Such a list has no pages.</summary>
    public int? Top { get; set; }

    public List<ListFilter> Filters { get; init; } = [];

    public List<ListSort> Sorts { get; init; } = [];

    /// <summary>Query parameter that picks the sort: <c>sort=price</c>, <c>sort=-price</c>, also <c>sort=price,desc</c>.</summary>
    public string SortParameter { get; set; } = "sort";

    /// <summary>Query parameter that picks the direction (<c>asc</c>, <c>desc</c>) for clients that give it apart from the sort; null for none.</summary>
    public string? DirectionParameter { get; set; }

    /// <summary>Order without a wish: over <c>this</c> and <c>query</c>; null for the order of creation.</summary>
    public Expression? DefaultSort { get; set; }

    public bool DefaultDescending { get; set; }

    public PagingKind Paging { get; set; } = PagingKind.Page;

    /// <summary>Query parameter for the page of <see cref="PagingKind.Page"/>, the offset of <see cref="PagingKind.Offset"/>, the cursor of <see cref="PagingKind.Cursor"/>; null for <c>page</c>, <c>offset</c>, <c>cursor</c>.</summary>
    public string? PositionParameter { get; set; }

    /// <summary>Query parameter for the number of items; null for <c>pageSize</c> with pages, else <c>limit</c>.</summary>
    public string? SizeParameter { get; set; }

    /// <summary>Number of the first page: 1, or 0.</summary>
    public int FirstPage { get; set; } = 1;

    public int DefaultPageSize { get; set; } = 20;

    public int MaxPageSize { get; set; } = 100;

    /// <summary>JSON name of the array; null when the answer is a bare array.</summary>
    public string? ItemsName { get; set; } = "items";

    /// <summary>JSON name of the number of all matching rows; null for none.</summary>
    public string? TotalName { get; set; } = "total";

    /// <summary>Header with the number of all matching rows (<c>X-Total-Count</c>); null for none.</summary>
    public string? TotalHeader { get; set; }

    /// <summary>Constant members that the answer has beside the array: JSON name to JSON text (<c>success</c>: <c>true</c>).</summary>
    public Dictionary<string, string> Extras { get; init; } = new(StringComparer.Ordinal);

    /// <summary>JSON names of what the answer adds about its page, beside the array; null for none. A dotted name (<c>meta.total</c>, also of <see cref="TotalName"/> and <see cref="Extras"/>) stands inside of an object. <see cref="PagingKind.Page"/> adds page and size, <see cref="PagingKind.Cursor"/> the next cursor unless these say otherwise.</summary>
    public string? PositionName { get; set; } = "page";

    public string? SizeName { get; set; } = "pageSize";

    public string? PageCountName { get; set; }

    public string? NextCursorName { get; set; } = "nextCursor";
}
