using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>Which rows a list holds and how clients narrow, order and page it.</summary>
public sealed class ListOptions
{
    /// <summary>Rows that are listed at all, over <c>this</c>, <c>parent</c>, <c>me</c>, <c>now</c>; null for all that the caller may see.</summary>
    public Expression? Where { get; set; }

    public List<ListFilter> Filters { get; init; } = [];

    public List<ListSort> Sorts { get; init; } = [];

    /// <summary>Query parameter that picks the sort: <c>sort=price</c>, <c>sort=-price</c>, also <c>sort=price,desc</c>.</summary>
    public string SortParameter { get; set; } = "sort";

    /// <summary>Order without a wish: over <c>this</c>; null for the order of creation.</summary>
    public Expression? DefaultSort { get; set; }

    public bool DefaultDescending { get; set; }

    public PagingKind Paging { get; set; } = PagingKind.Page;

    public int DefaultPageSize { get; set; } = 20;

    public int MaxPageSize { get; set; } = 100;

    /// <summary>JSON name of the array; null when the answer is a bare array.</summary>
    public string? ItemsName { get; set; } = "items";

    /// <summary>JSON name of the number of all matching rows; null for none.</summary>
    public string? TotalName { get; set; } = "total";
}
