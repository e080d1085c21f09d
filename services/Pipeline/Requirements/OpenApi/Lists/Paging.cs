using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Lists;

/// <summary>Pages, offsets and cursors under the names of the document.</summary>
internal static class Paging
{
    private const int LargestUnlimited = 1000;
    private const int UsualSize = 20;

    /// <summary>Sets the paging of a list and tells which parameters it takes.</summary>
    public static HashSet<string> Read(ListOptions list, Call call)
    {
        var size = Find(call, PageWords.Size);
        var position = Find(call, PageWords.Page) ?? Find(call, PageWords.Offset) ?? Find(call, PageWords.Cursor);
        if (size is not null || position is not null)
        {
            list.Paging =
                position is null || PageWords.Is(PageWords.Offset, position.Name) ? PagingKind.Offset
                : PageWords.Is(PageWords.Page, position.Name) ? PagingKind.Page
                : PagingKind.Cursor;
            list.PositionParameter = position?.Name;
            list.SizeParameter = size?.Name;
            list.FirstPage = position is not null && StartsAtZero(position) ? 0 : 1;
            list.MaxPageSize = (int)Math.Clamp(size?.Schema.Max ?? LargestUnlimited, 1, int.MaxValue);
            list.DefaultPageSize = Math.Min(
                list.MaxPageSize,
                JsonNumber.TryRead(size?.Schema.Default, out var number) && number >= 1 ? (int)number : UsualSize
            );
        }

        ReadAnswer(list, call.Read.Outer?.Properties.FindAll(property => property.Name != call.Read.Envelope) ?? [], "");
        return [.. new[] { size?.Name, position?.Name }.OfType<string>()];
    }

    private static void ReadAnswer(ListOptions list, IEnumerable<ApiProperty> properties, string prefix)
    {
        foreach (var property in properties)
        {
            var name = prefix + property.Name;
            if (property.Schema is { IsObject: true, Properties.Count: > 0 } && prefix.Length == 0)
            {
                ReadAnswer(list, property.Schema.Properties, name + ".");
            }
            else if (PageWords.Is(PageWords.PageCount, property.Name) && property.Schema.IsNumber)
            {
                list.PageCountName ??= name;
            }
            else if (PageWords.IsTotal(property))
            {
                list.TotalName ??= name;
            }
            else if (PageWords.Is(PageWords.Size, property.Name))
            {
                list.SizeName ??= name;
            }
            else if (property.Schema.IsNumber && (PageWords.Is(PageWords.Page, property.Name) || PageWords.Is(PageWords.Offset, property.Name)))
            {
                list.PositionName ??= name;
            }
            else if (list.Paging == PagingKind.Cursor && PageWords.Is(PageWords.NextCursor, property.Name))
            {
                list.NextCursorName ??= name;
            }
            else if (property.Required)
            {
                list.Extras[name] =
                    (PageWords.IsAboutAnswer(property.Name) || !property.Schema.Nullable ? SampleValue.Of(property.Schema) : null)?.ToJsonString()
                    ?? "null";
            }
        }
    }

    private static bool StartsAtZero(ApiParameter position) =>
        (JsonNumber.TryRead(position.Schema.Default, out var first) && first == 0)
        || position.Schema.Min == 0
        || position.Description.Contains("zero-based", StringComparison.OrdinalIgnoreCase)
        || position.Description.Contains("0-based", StringComparison.OrdinalIgnoreCase);

    private static ApiParameter? Find(Call call, IReadOnlyList<string> words) =>
        call.Operation.Query.FirstOrDefault(parameter => PageWords.Is(words, parameter.Name) && parameter.Schema.IsScalar);
}
