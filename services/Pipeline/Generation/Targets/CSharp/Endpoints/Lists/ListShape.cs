using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;

/// <summary>What the answer of a list looks like around its items.</summary>
internal sealed class ListShape
{
    private readonly List<ListMember> _leaves;
    private readonly bool _hasTotalHeader;

    public ListShape(CodeNames names, Operation operation, string item)
    {
        var options = operation.List ?? new ListOptions { Paging = PagingKind.None, ItemsName = null };
        IsBare = options.ItemsName is null;
        _hasTotalHeader = options.TotalHeader is not null;
        _leaves =
        [
            .. Leaf(options.ItemsName, $"IReadOnlyList<{item}>", "items"),
            .. Leaf(options.TotalName, "int", options.Top is null ? "total" : "items.Count"),
            .. options.Paging is PagingKind.None ? [] : Leaf(PositionName(options), "int", options.Paging is PagingKind.Page ? "number" : "offset"),
            .. options.Paging is PagingKind.None ? [] : Leaf(SizeName(options), "int", "size"),
            .. options.Paging is PagingKind.Page or PagingKind.Offset ? Leaf(options.PageCountName, "int", "(total + size - 1) / size") : [],
            .. options.Paging is PagingKind.Cursor ? Leaf(options.NextCursorName, "string?", "next") : [],
            .. IsBare ? [] : options.Extras.Select(extra => ListConstants.Of(extra.Key, extra.Value)),
        ];
        IsConventional = !IsBare && string.Join(',', _leaves.Select(member => member.Json)) == "items,total,page,pageSize";
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

    /// <summary>The records that the answer needs, the outer one first.</summary>
    public IEnumerable<(string Type, IReadOnlyList<ListMember> Members)> Records =>
        new[] { (Type, Members) }.Concat(
            Objects.Select(inner => (TypeOf(inner.Key), (IReadOnlyList<ListMember>)[.. inner.Select(leaf => leaf.Inside)]))
        );

    public bool NeedsTotal => _hasTotalHeader || _leaves.Exists(member => member.Value.Contains("total", StringComparison.Ordinal));

    public string Result => IsBare ? "items" : $"new {Type}({string.Join(", ", Members.Select(member => member.Value))})";

    private IEnumerable<IGrouping<string, ListMember>> Objects =>
        _leaves.Where(leaf => leaf.Outer is not null).GroupBy(leaf => leaf.Outer!, StringComparer.Ordinal);

    private IReadOnlyList<ListMember> Members =>
        [
            .. _leaves.Where(leaf => leaf.Outer is null),
            .. Objects.Select(inner => new ListMember(inner.Key, TypeOf(inner.Key), $"new({string.Join(", ", inner.Select(leaf => leaf.Value))})")),
        ];

    private string TypeOf(string inner) => Type + CSharpWords.Pascal(inner);

    // Without a name of its own, only pages say where they are.
    private static string? PositionName(ListOptions options) =>
        options.Paging is PagingKind.Page || (options.Paging is PagingKind.Offset && options.PositionName != "page") ? options.PositionName : null;

    private static string? SizeName(ListOptions options) =>
        options.Paging is PagingKind.Page || options.SizeName != "pageSize" ? options.SizeName : null;

    private static IEnumerable<ListMember> Leaf(string? json, string type, string value)
    {
        if (json is not null)
            yield return new ListMember(json, type, value);
    }
}
