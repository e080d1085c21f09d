using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <summary>The words by which documents call the parts of paging, in snake_case.</summary>
internal static class PageWords
{
    public static IReadOnlyList<string> Page { get; } = ["page", "page_number", "page_no", "current_page", "page_index", "number"];

    public static IReadOnlyList<string> Size { get; } =
    ["page_size", "per_page", "size", "limit", "items_per_page", "take", "max_results", "rows", "page_limit", "top"];

    public static IReadOnlyList<string> Offset { get; } = ["offset", "skip", "start", "start_index"];

    public static IReadOnlyList<string> Cursor { get; } = ["cursor", "after", "page_token", "next_token", "starting_after", "continuation_token"];

    public static IReadOnlyList<string> Total { get; } =
    ["total", "total_count", "total_items", "total_elements", "total_results", "count", "total_records", "items_count", "num_found", "matches"];

    public static IReadOnlyList<string> PageCount { get; } = ["total_pages", "pages", "page_count", "last_page", "num_pages"];

    public static IReadOnlyList<string> NextCursor { get; } =
    ["next_cursor", "next", "next_page_token", "end_cursor", "continuation_token", "cursor"];

    private static readonly HashSet<string> Others = new(
        [
            "meta",
            "metadata",
            "pagination",
            "paging",
            "links",
            "_links",
            "previous",
            "prev",
            "first",
            "last",
            "has_more",
            "has_next",
            "has_previous",
            "number_of_elements",
            "empty",
            "success",
            "status",
            "message",
            "page_info",
            "object",
        ],
        StringComparer.Ordinal
    );

    public static bool Is(IReadOnlyList<string> words, string name) => words.Contains(Naming.Snake(name), StringComparer.Ordinal);

    /// <summary>Whether a member beside a list speaks of the list: its total, its page, its links.</summary>
    public static bool IsAboutPage(ApiProperty property) =>
        new[] { Page, Size, Offset, Cursor, Total, PageCount, NextCursor }.Any(words => Is(words, property.Name))
        || Others.Contains(Naming.Snake(property.Name))
        || IsCount(property);

    /// <summary>"total", or "articlesCount".</summary>
    public static bool IsTotal(ApiProperty property) => property.Schema.IsNumber && (Is(Total, property.Name) || IsCount(property));

    /// <summary>"X-Total-Count", "Total-Items".</summary>
    public static bool CountsAll(string header) =>
        Naming.Words(header).ToList() is var words && words.Contains("total") && !words.Exists(word => word is "page" or "pages");

    private static bool IsCount(ApiProperty property) => property.Schema.IsNumber && Naming.Words(property.Name) is [_, .., "count"];

    /// <summary>Whether a member beside an object speaks of the answer and not of the thing.</summary>
    public static bool IsAboutAnswer(string name) =>
        Naming.Snake(name) is "success" or "status" or "message" or "code" or "timestamp" or "error" or "errors" or "ok" or "meta" or "request_id";
}
