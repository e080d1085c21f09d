using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;

/// <summary>The query parameters of a list, and the record that takes them.</summary>
internal sealed class ListQuery
{
    private const int LastPage = 1_000_000;
    private const int LastOffset = 1_000_000_000;

    public ListQuery(CodeNames names, Operation operation)
    {
        Operation = operation;
        Options = operation.List ?? new ListOptions { Paging = PagingKind.None, ItemsName = null };
        Type = names.Operation(operation.Id).Query;
        var properties = new NameSet();
        properties.Reserve(Type, "Check");
        var filters = Options
            .Filters.Select(filter => new QueryProperty(
                filter.Name,
                Property(properties, filter.Name),
                filter.Type,
                filter.IsList,
                filter.EnumValues,
                filter.Keywords.Keys
            )
            {
                Limits = operation.Parameters.Find(parameter => parameter.In == ParameterPlace.Query && parameter.Name == filter.Name),
            })
            .ToList();
        Filters = [.. Options.Filters.Zip(filters)];
        Others =
        [
            .. operation
                .Parameters.Where(parameter => parameter.In == ParameterPlace.Query && !IsOption(parameter.Name))
                .Select(parameter => new QueryProperty(
                    parameter.Name,
                    Property(properties, parameter.Name),
                    parameter.Type,
                    parameter.IsList,
                    parameter.EnumValues,
                    []
                )
                {
                    Limits = parameter,
                }),
        ];
        Sort = Options.Sorts.Count == 0 ? null : Text(Options.SortParameter, Property(properties, Options.SortParameter));
        Direction =
            Options.Sorts.Count == 0 || Options.DirectionParameter is null
                ? null
                : Text(Options.DirectionParameter, Property(properties, Options.DirectionParameter));
        Position = Options.Paging == PagingKind.None ? null : PositionOf(properties);
        Size =
            Options.Paging == PagingKind.None
                ? null
                : Number(Options.SizeParameter ?? (Options.Paging == PagingKind.Page ? "pageSize" : "limit"), properties, 1, Options.MaxPageSize);
        All = [.. filters, .. Others, .. new[] { Sort, Direction, Position, Size }.OfType<QueryProperty>()];
    }

    public Operation Operation { get; }

    public ListOptions Options { get; }

    /// <summary>Name of the record.</summary>
    public string Type { get; }

    public IReadOnlyList<(ListFilter Filter, QueryProperty Property)> Filters { get; }

    /// <summary>Parameters that are no list options.</summary>
    public IReadOnlyList<QueryProperty> Others { get; }

    public QueryProperty? Sort { get; }

    public QueryProperty? Direction { get; }

    /// <summary>Page, offset or cursor.</summary>
    public QueryProperty? Position { get; }

    public QueryProperty? Size { get; }

    public IReadOnlyList<QueryProperty> All { get; }

    private QueryProperty PositionOf(NameSet properties) =>
        Options.Paging switch
        {
            PagingKind.Page => Number(Options.PositionParameter ?? "page", properties, Options.FirstPage, LastPage),
            PagingKind.Offset => Number(Options.PositionParameter ?? "offset", properties, 0, LastOffset),
            _ => Text(Options.PositionParameter ?? "cursor", Property(properties, Options.PositionParameter ?? "cursor")),
        };

    private bool IsOption(string name) =>
        Options.Filters.Exists(filter => filter.Name == name)
        || (Options.Sorts.Count > 0 && (name == Options.SortParameter || name == Options.DirectionParameter))
        || (Options.Paging != PagingKind.None && (name == (Options.PositionParameter ?? "page") || name == (Options.SizeParameter ?? "pageSize")));

    private static QueryProperty Text(string name, string property) => new(name, property, AttributeType.String, false, [], []);

    private static QueryProperty Number(string name, NameSet properties, decimal min, decimal max) =>
        new(name, Property(properties, name), AttributeType.Integer, false, [], [])
        {
            Limits = new Parameter
            {
                Name = name,
                In = ParameterPlace.Query,
                Type = AttributeType.Integer,
                Min = min,
                Max = max,
            },
        };

    private static string Property(NameSet properties, string name)
    {
        var pascal = CSharpWords.Pascal(name);
        return CSharpWords.IsObjectMember(pascal) ? properties.Take($"{pascal}Value") : properties.Take(pascal);
    }
}
