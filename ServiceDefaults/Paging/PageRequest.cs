using AgenticAi.ServiceDefaults.Problems;
using Microsoft.Extensions.Validation;

namespace AgenticAi.ServiceDefaults.Paging;

/// <summary>Which part of a list is wanted; bound from the query with <c>[AsParameters]</c>.</summary>
/// <param name="Limit">1 to 100; 20 when it is not given.</param>
/// <param name="After">The <c>next</c> of the part before.</param>
#pragma warning disable ASP0029 // Its properties refuse by themselves; the framework's validation would turn that into a fault.
[SkipValidation]
#pragma warning restore ASP0029
public sealed record PageRequest(int? Limit = null, string? After = null)
{
    private const int Usual = 20;
    private const int Most = 100;

    /// <exception cref="RefusalException">400: out of range.</exception>
    public int Count =>
        Limit switch
        {
            null => Usual,
            >= 1 and <= Most => Limit.Value,
            _ => throw RefusalException.Invalid($"limit: write a number from 1 to {Most}."),
        };

    /// <summary>Rows to read: one more than wanted tells whether there are more.</summary>
    /// <exception cref="RefusalException">400: out of range.</exception>
    public int Rows => Count + 1;

    /// <exception cref="RefusalException">400: not a cursor of a list that is sorted by ids.</exception>
    public Guid? AfterId => After is null ? null : Cursor.ReadGuid(After) ?? throw Unreadable();

    /// <exception cref="RefusalException">400: not a cursor of a list that is sorted by numbers.</exception>
    public long? AfterNumber => After is null ? null : Cursor.ReadNumber(After) ?? throw Unreadable();

    /// <exception cref="RefusalException">400: not a cursor.</exception>
    public string? AfterText => After is null ? null : Cursor.ReadText(After) ?? throw Unreadable();

    /// <summary>The page of a list that is sorted by ids.</summary>
    /// <param name="rows">At most <see cref="Rows"/>.</param>
    /// <param name="id">By which the list is sorted.</param>
    public Page<T> Cut<T>(IReadOnlyList<T> rows, Func<T, Guid> id) => CutAt(rows, last => Cursor.Of(id(last)));

    /// <summary>The page of a list that is sorted by numbers.</summary>
    /// <param name="rows">At most <see cref="Rows"/>.</param>
    /// <param name="number">By which the list is sorted.</param>
    public Page<T> Cut<T>(IReadOnlyList<T> rows, Func<T, long> number) => CutAt(rows, last => Cursor.Of(number(last)));

    /// <summary>The page of a list that is sorted by names.</summary>
    /// <param name="rows">At most <see cref="Rows"/>.</param>
    /// <param name="name">By which the list is sorted.</param>
    public Page<T> Cut<T>(IReadOnlyList<T> rows, Func<T, string> name) => CutAt(rows, last => Cursor.Of(name(last)));

    /// <summary>The page of a list that is short and comes from several places: without a limit all that follows.</summary>
    /// <exception cref="RefusalException">400: out of range, or not a cursor of such a list.</exception>
    public Page<T> CutShort<T>(IReadOnlyList<T> all)
    {
        var start = Math.Clamp(AfterNumber ?? 0, 0, all.Count);
        var end = Limit is null ? all.Count : Math.Min(start + Count, all.Count);
        return new Page<T>([.. all.Take((int)end).Skip((int)start)], end < all.Count ? Cursor.Of(end) : null);
    }

    private Page<T> CutAt<T>(IReadOnlyList<T> rows, Func<T, string> cursor) =>
        rows.Count <= Count ? new Page<T>(rows, null) : new Page<T>([.. rows.Take(Count)], cursor(rows[Count - 1]));

    private static RefusalException Unreadable() => RefusalException.Invalid("after: write the 'next' of the page before.");
}
