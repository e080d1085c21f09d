using System.Buffers.Text;
using AgenticAi.ServiceDefaults.Problems;

namespace AgenticAi.Gateway.Paging;

/// <summary>Part of a list.</summary>
/// <param name="Next">For <c>?after=</c>; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

internal static class Page
{
    public const int DefaultLimit = 20;
    private const int MostItems = 100;

    public static int Limit(int wanted) =>
        wanted is >= 1 and <= MostItems ? wanted : throw RefusalException.Invalid($"'limit' is a number from 1 to {MostItems}.");

    /// <param name="items">One more than the limit when there are more.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> items, int limit, Func<T, Guid> id) =>
        items.Count > limit ? new([.. items.Take(limit)], Base64Url.EncodeToString(id(items[limit - 1]).ToByteArray())) : new(items, null);

    public static Guid After(string? cursor)
    {
        if (cursor is null)
        {
            return Guid.Empty;
        }

        Span<byte> bytes = stackalloc byte[16];
        return cursor.Length == 22 && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var count) && count == bytes.Length
            ? new Guid(bytes)
            : throw RefusalException.Invalid("'after' is not a cursor of this list.");
    }
}
