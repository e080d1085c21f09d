using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Interpretation;

internal sealed class InterpretedViews(ApplicationModel model, World world, OperationCatalog catalog)
{
    public List<Row> Select(Attempt attempt, List<Grant> grants, Dictionary<string, string> query)
    {
        var list = attempt.Operation.List ?? new ListOptions();
        var parent = attempt.Parent is null ? null : catalog.ParentRelation(attempt.Operation);
        bool Holds(Expression condition, Row row) => world.Evaluator.IsTrue(condition, attempt.Scope(world).With("this", row));
        var filters = list
            .Filters.Where(filter => query.ContainsKey(filter.Name))
            .Select(filter =>
            {
                var value = Parse(query[filter.Name], filter.Type);
                attempt.Query[filter.Name] = filter.IsList ? new List<object?> { value } : value;
                return filter.Keywords.GetValueOrDefault(query[filter.Name]) ?? filter.Condition;
            })
            .ToList();
        return
        [
            .. world
                .RowsOf(attempt.Operation.Entity!)
                .Where(row =>
                    !row.Deleted
                    && (parent is null || (row[parent.Name] as Row)?.IsSame(attempt.Parent!) == true)
                    && (attempt.Operation.Access.Sight is not { } sight || Holds(sight, row))
                    && grants.Exists(grant => grant.Condition is null || Holds(grant.Condition, row))
                    && (list.Where is null || Holds(list.Where, row))
                    && filters.TrueForAll(filter => Holds(filter, row))
                ),
        ];
    }

    public JsonNode Page(Attempt attempt, List<Row> rows, Dictionary<string, string> query)
    {
        var list = attempt.Operation.List ?? new ListOptions();
        var total = rows.Count;
        rows = Sort(attempt, list, rows, query);
        if (list.Top is { } top)
        {
            rows = [.. rows.Take(top)];
            total = rows.Count;
        }

        var size = query.TryGetValue(ListWalk.SizeParameter(list), out var given) ? int.Parse(given) : list.DefaultPageSize;
        if (list.Paging != PagingKind.None)
        {
            Refusal.Unless(size >= 1 && size <= list.MaxPageSize, 400, field: ListWalk.SizeParameter(list));
            var position = query.GetValueOrDefault(
                list.PositionParameter
                    ?? (
                        list.Paging switch
                        {
                            PagingKind.Page => "page",
                            PagingKind.Offset => "offset",
                            _ => "cursor",
                        }
                    )
            );
            var skip =
                position is null ? 0
                : list.Paging == PagingKind.Page ? (int.Parse(position) - list.FirstPage) * size
                : int.Parse(position);
            rows = [.. rows.Skip(skip).Take(size)];
            return Body(attempt, list, rows, total, skip, size);
        }

        return Body(attempt, list, rows, total, 0, size);
    }

    private JsonNode Body(Attempt attempt, ListOptions list, List<Row> rows, int total, int skip, int size)
    {
        var view = model.Api.FindView(attempt.Operation.Response.View!)!;
        var items = new JsonArray([.. rows.Select(row => (JsonNode?)Row(view, attempt.Scope(world).With("this", row), row))]);
        if (list.ItemsName is null)
        {
            return items;
        }

        var body = new JsonObject { [list.ItemsName] = items };
        if (list.TotalName is not null)
        {
            ListMembers.Put(body, list.TotalName, total);
        }

        if (list is { Paging: PagingKind.Cursor, NextCursorName: { } next })
        {
            ListMembers.Put(body, next, skip + size < total ? $"{skip + size}" : null);
        }

        if (list.Paging == PagingKind.Page)
        {
            ListMembers.Put(body, list.PositionName ?? "page", (skip / size) + list.FirstPage);
            ListMembers.Put(body, list.SizeName ?? "pageSize", size);
        }

        return body;
    }

    private List<Row> Sort(Attempt attempt, ListOptions list, List<Row> rows, Dictionary<string, string> query)
    {
        var (value, descending) = (list.DefaultSort, list.DefaultDescending);
        if (query.TryGetValue(list.SortParameter, out var wish))
        {
            descending = wish.StartsWith('-') || wish.EndsWith(",desc", StringComparison.Ordinal);
            var name = wish.TrimStart('-').Split(',')[0];
            value = list.Sorts.Find(sort => sort.Name == name)?.Value ?? throw new Refusal(400) { Field = list.SortParameter };
        }

        if (value is null)
        {
            return rows;
        }

        object? Key(Row row) => Rank(value, row, world.Evaluator.Evaluate(value, attempt.Scope(world).With("this", row)));
        return [.. descending ? rows.OrderByDescending(Key, ValueComparer.Instance) : rows.OrderBy(Key, ValueComparer.Instance)];
    }

    private object? Rank(Expression value, Row row, object? key) =>
        value is PathExpression { Members: [var member] }
        && model.Domain.FindEntity(row.Entity)?.FindAttribute(member) is { Type: AttributeType.Enum } attribute
        && key is string text
            ? (decimal)attribute.EnumValues.IndexOf(text)
            : key;

    public JsonNode? Render(Operation operation, Scope scope, Row? row) =>
        operation.Response.View is { } name ? Row(model.Api.FindView(name)!, row is null ? scope : scope.With("this", row), row) : null;

    private JsonObject Row(View view, Scope scope, Row? row)
    {
        var json = new JsonObject();
        var me = scope.Row("me");
        foreach (
            var field in view.Fields.Where(field =>
                field.VisibleTo.Count == 0
                || field.VisibleTo.Contains(me?["role"] as string ?? "", StringComparer.Ordinal)
                || (field.VisibleTo.Contains("owner") && IsOwner(row, me))
            )
        )
        {
            var value = field.UrlOf is null
                ? world.Evaluator.Evaluate(field.Value, scope)
                : $"http://interpreter{System.Text.RegularExpressions.Regex.Replace(model.Api.FindOperation(field.UrlOf)?.Path ?? "", @"\{[^}]*\}", row?.Id ?? "")}";
            if (field.OmitNull && value is null)
            {
                continue;
            }

            json[field.Name] = field.View is { } nested
                ? Nested(model.Api.FindView(nested)!, scope, value)
                : Values.ToJson(value is Row target ? target.Id : value);
        }

        return json;
    }

    private bool IsOwner(Row? row, Row? me) =>
        row is not null
        && me is not null
        && model.Domain.FindEntity(row.Entity)?.Owner is { } owner
        && row[owner] is Row account
        && account.IsSame(me);

    private JsonNode? Nested(View view, Scope scope, object? value) =>
        value switch
        {
            List<object?> rows => new JsonArray([.. rows.OfType<Row>().Select(row => (JsonNode?)Row(view, scope.With("this", row), row))]),
            Row row => Row(view, scope.With("this", row), row),
            _ => null,
        };

    private static object? Parse(string text, AttributeType type) =>
        type switch
        {
            AttributeType.Boolean => text == "true",
            AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money => decimal.TryParse(text, out var number)
                ? number
                : throw new Refusal(400),
            _ => Values.FromText(text, type),
        };
}
