using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Lists rows: those that the caller may see, narrowed, ordered and cut into pages.</summary>
internal sealed class ListWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.List];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        var query = new ListQuery(handler.Names, handler.Operation);
        handler.Use(Service.Db, Service.Cancellation);
        if (rows.Parent is not null)
            handler.Refusals.Add(404);
        if (query.All.Count > 0)
        {
            handler.QueryRecord = query.Type;
            if (query.All.Any(property => QueryChecks.Of(query, property).Any()))
                handler.Code.Line("query.Check().ThrowIfAny();");
        }

        ListFilters.Bind(handler, query);
        rows.LoadParent();
        CheckParent(handler, rows);
        Rows(handler, rows);
        new ListFilters(handler, query).Write();
        handler.Code.Line();
        Page(handler, query);
        Answer.Return(handler);
    }

    /// <summary>Conditions on the parent alone decide before the list is read.</summary>
    private static void CheckParent(Handler handler, PathRows rows)
    {
        if (rows.Parent is not null && !Access.MentionsRow(handler.Operation))
            Access.Check(handler);
    }

    private static void Rows(Handler handler, PathRows rows)
    {
        var entity = handler.Entity!;
        var where = handler.Operation.List?.Where;
        var ofParent =
            rows.ToParent is { } parent && !ExpressionRoots.Mentions(where, "parent") ? $".Where(row => row.{parent.ForeignKey} == parent.Id)" : "";
        var listed = where is null ? "" : $".Where(row => {handler.Where(where, "this", "row", entity)})";
        var isNarrowed = rows.Parent is null || Access.MentionsRow(handler.Operation);
        var allowed = isNarrowed && Access.Narrowing(handler, "row") is { } narrowing ? $".Where(row => {narrowing})" : "";
        var seen = Access.Sight(handler, "this", "row", entity) is { } sight ? $".Where(row => {sight})" : "";
        handler.Code.Line($"IQueryable<{entity.Class}> rows = db.{entity.Set}{ofParent}{seen}{listed}{allowed};");
    }

    private static void Page(Handler handler, ListQuery query)
    {
        var view = Answer.ViewOf(handler)!;
        var call = ViewCalls.Of(handler, view);
        var shape = new ListShape(handler.Names, handler.Operation, ViewCalls.TypeOf(handler.Names, view));
        if (shape.NeedsTotal && query.Options.Top is null)
            handler.Code.Line("var total = await rows.CountAsync(cancellation);");
        if (query.Options.Paging == PagingKind.Cursor)
        {
            Part(handler, query, call);
        }
        else
        {
            Sort(handler, query);
            handler.Code.Line($"var items = await sorted{Cut(handler, query)}.Select({call}).ToListAsync(cancellation);");
        }

        if (query.Options is { TotalHeader: { } header, Top: null })
        {
            handler.Use(Service.Http);
            handler.Code.Line($"http.Response.Headers[{HostData.Literal(header)}] = $\"{{total}}\";");
        }

        if (shape.Result != "items")
            handler.Code.Line($"var response = {shape.Result};");
        handler.ListType = shape;
    }

    private static string Cut(Handler handler, ListQuery query)
    {
        if (query.Options.Top is { } top)
            return $".Take({top})";
        if (query.Position is not { } position || query.Size is not { } size)
            return "";
        var options = query.Options;
        handler.Code.Line($"var size = query.{size.Property} ?? {options.DefaultPageSize};");
        switch (options.Paging)
        {
            case PagingKind.Page:
                handler.Code.Line($"var number = query.{position.Property} ?? {options.FirstPage};");
                return options.FirstPage == 0 ? ".Skip(number * size).Take(size)" : $".Skip((number - {options.FirstPage}) * size).Take(size)";
            default:
                handler.Code.Line($"var offset = query.{position.Property} ?? 0;");
                return ".Skip(offset).Take(size)";
        }
    }

    /// <summary>The part of the list behind the cursor.</summary>
    private static void Part(Handler handler, ListQuery query, string call)
    {
        var options = query.Options;
        var key = options.DefaultSort is null ? "row.Id" : handler.SortKey(options.DefaultSort, "this", "row", handler.Entity!);
        var usual = $"rows.InOrderOf(row => {key}, row => row.Id, {(options.DefaultDescending ? "true" : "false")})";
        if (query.Sort is null)
            handler.Code.Line($"var sorted = {usual};");
        else
            Choose(handler, query, usual, code => $"rows.InOrderOf(row => {code}, row => row.Id, wish.Descending)");
        handler.Code.Line($"var size = query.{query.Size!.Property} ?? {options.DefaultPageSize};");
        var order =
            query.Sort is null ? "null"
            : query.Direction is null ? $"query.{query.Sort.Property}"
            : $"query.{query.Sort.Property} + query.{query.Direction.Property}";
        handler.Code.Line($"var (items, next) = await sorted.PartAsync(query.{query.Position!.Property}, {order}, size, {call}, cancellation);");
    }

    private static void Sort(Handler handler, ListQuery query)
    {
        var options = query.Options;
        var usual = options.DefaultSort is null
            ? "rows.OrderBy(row => row.Id)"
            : $"rows.OrderBy{(options.DefaultDescending ? "Descending" : "")}(row => {handler.SortKey(options.DefaultSort, "this", "row", handler.Entity!)}).ThenBy(row => row.Id)";
        if (query.Sort is null)
        {
            handler.Code.Line($"var sorted = {usual};");
            return;
        }

        Choose(handler, query, usual, code => $"rows.OrderedBy(row => {code}, wish.Descending).ThenBy(row => row.Id)");
    }

    private static void Choose(Handler handler, ListQuery query, string usual, Func<string, string> ordered)
    {
        var direction = query.Direction is null ? "" : $", query.{query.Direction.Property}";
        handler.Code.Nest(
            $"var sorted = SortWish.Parse(query.{query.Sort!.Property}{direction}) switch",
            () =>
            {
                foreach (var sort in query.Options.Sorts)
                    handler.Code.Line(
                        $"{{ Name: {HostData.Literal(sort.Name)} }} wish => {ordered(handler.SortKey(sort.Value, "this", "row", handler.Entity!))},"
                    );
                handler.Code.Line($"_ => {usual},");
            },
            ";"
        );
    }
}
