using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;

/// <summary>What the answer of a list looks like around its items.</summary>
internal sealed class ListShape
{
    public ListShape(CodeNames names, Operation operation, string item)
    {
        var options = operation.List ?? new ListOptions { Paging = PagingKind.None, ItemsName = null };
        IsBare = options.ItemsName is null;
        HasTotalHeader = options.TotalHeader is not null;
        Members =
        [
            .. Member(options.ItemsName, $"IReadOnlyList<{item}>", "items"),
            .. Member(options.TotalName, "int", options.Top is null ? "total" : "items.Count"),
            .. options.Paging == PagingKind.Page ? Member(options.PositionName, "int", "number") : [],
            .. options.Paging == PagingKind.Page ? Member(options.SizeName, "int", "size") : [],
            .. options.Paging == PagingKind.Page ? Member(options.PageCountName, "int", "(total + size - 1) / size") : [],
            .. options.Paging == PagingKind.Cursor ? Member(options.NextCursorName, "string?", "next") : [],
        ];
        IsConventional = !IsBare && string.Join(',', Members.Select(member => member.Json)) == "items,total,page,pageSize";
        Type =
            IsBare ? $"List<{item}>"
            : IsConventional ? $"Page<{item}>"
            : names.Operation(operation.Id).Answer;
    }

    /// <summary>The answer is the array itself.</summary>
    public bool IsBare { get; }

    /// <summary>The shape that lists have by convention needs no record of its own.</summary>
    public bool IsConventional { get; }

    public string Type { get; }

    public IReadOnlyList<(string Json, string Property, string ClrType, string Value)> Members { get; }

    private bool HasTotalHeader { get; }

    public bool NeedsTotal => HasTotalHeader || Members.Any(member => member.Value.Contains("total", StringComparison.Ordinal));

    public string Result => IsBare ? "items" : $"new {Type}({string.Join(", ", Members.Select(member => member.Value))})";

    private static IEnumerable<(string Json, string Property, string ClrType, string Value)> Member(string? json, string type, string value)
    {
        if (json is not null)
            yield return (json, CSharpWords.Pascal(json), type, value);
    }
}
