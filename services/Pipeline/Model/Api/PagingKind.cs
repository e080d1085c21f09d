namespace AgenticAi.Pipeline.Model.Api;

public enum PagingKind
{
    /// <summary>Everything in one answer.</summary>
    None,

    /// <summary>Query <c>page</c> from 1 and <c>pageSize</c>; the answer adds <c>page</c> and <c>pageSize</c>.</summary>
    Page,

    /// <summary>Query <c>offset</c> and <c>limit</c>.</summary>
    Offset,

    /// <summary>Query <c>cursor</c> and <c>limit</c>; the answer adds <c>nextCursor</c>, null on the last page.</summary>
    Cursor,
}
