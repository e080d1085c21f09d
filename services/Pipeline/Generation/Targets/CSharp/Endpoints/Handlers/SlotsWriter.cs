using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Lists free times: the opening hours of a day, cut into slots, without those that are taken.</summary>
internal sealed class SlotsWriter : IHandlerWriter
{
    private const string Slot = "TimeSlot";

    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Slots];

    public void Write(Handler handler)
    {
        var slots = handler.Operation.Slots!;
        var query = new ListQuery(handler.Names, handler.Operation);
        handler.Use(Service.Db, Service.Cancellation);
        handler.Refusals.Add(404);
        handler.QueryRecord = query.Type;
        handler.Code.Line("query.Check().ThrowIfAny();");
        new PathRows(handler).LoadSubject();
        Access.Check(handler);
        Bind(handler, query, slots);
        Openings(handler, slots);
        Taken(handler, slots);
        Free(handler, slots);
        Page(handler, query);
    }

    private static void Bind(Handler handler, ListQuery query, SlotOptions slots)
    {
        foreach (var property in query.Others)
        {
            var isDate = property.Name == slots.DateParameter;
            handler.Scope = handler.Scope.WithParameter(
                property.Name,
                isDate ? "date" : $"query.{property.Property}!.Value",
                new ExpressionType(ValueKinds.Of(property.Type))
            );
            if (isDate)
                handler.Code.Line($"var date = query.{property.Property}!.Value;");
        }
    }

    private static void Openings(Handler handler, SlotOptions slots)
    {
        handler.Code.Line();
        if (slots.Open is { } open)
            handler.Code.Line(
                $"var openings = {Rows(handler, open, open.Where, (entity, alias) => $"{Slot}.On(date, {Value(handler, slots.OpenFrom!, alias, entity)}, {Value(handler, slots.OpenUntil!, alias, entity)})")};"
            );
        else if (slots is { OpenFrom: { } from, OpenUntil: { } until })
            handler.Code.Line($"{Slot}[] openings = [{Slot}.On(date, {Time(handler, from, "MinValue")}, {Time(handler, until, "MaxValue")})];");
        else
            handler.Code.Line($"{Slot}[] openings = [{Slot}.Day(date)];");
    }

    /// <summary>What is taken on the day, also when it began on the day before.</summary>
    private static void Taken(Handler handler, SlotOptions slots)
    {
        handler.Code.Line($"var day = {Slot}.Day(date);");
        handler.Scope = handler
            .Scope.WithParameter("day start", "day.Start", new ExpressionType(ValueKind.Instant))
            .WithParameter("day end", "day.End", new ExpressionType(ValueKind.Instant));
        var onDay = new CallExpression(
            "overlaps",
            [slots.TakenFrom, slots.TakenUntil, new PathExpression("query", ["day start"]), new PathExpression("query", ["day end"])]
        );
        var where = slots.Taken.Where is { } whose ? new BinaryExpression(whose, BinaryOperator.And, onDay) : (Expression)onDay;
        handler.Code.Line(
            $"var taken = {Rows(handler, slots.Taken, where, (entity, alias) => $"new {Slot}({Value(handler, slots.TakenFrom, alias, entity)}, {Value(handler, slots.TakenUntil, alias, entity)})")};"
        );
    }

    private static string Rows(Handler handler, AggregateExpression rows, Expression? where, Func<EntityNames, string, string> slot)
    {
        var entity = handler.Names.Entity(rows.Source.Root);
        var narrowed = where is null ? "" : $".Where(row => {handler.Where(where, rows.Alias, "row", entity)})";
        return $"await db.{entity.Set}{narrowed}.Select(row => {slot(entity, rows.Alias)}).ToListAsync(cancellation)";
    }

    private static void Free(Handler handler, SlotOptions slots)
    {
        var future = "";
        if (slots.FutureOnly)
        {
            handler.UseMoment("now");
            future = ".Where(slot => slot.Start >= now)";
        }

        handler.Code.Line(
            $"var free = FreeTime.Of(openings, taken, {handler.Value(slots.Length)}, step: TimeSpan.FromMinutes({slots.StepMinutes})){future}.ToList();"
        );
    }

    private static void Page(Handler handler, ListQuery query)
    {
        var shape = new ListShape(handler.Names, handler.Operation, Slot);
        handler.Code.Line();
        handler.Code.Line("var total = free.Count;");
        handler.Code.Line($"var size = query.{query.Size!.Property} ?? {query.Options.DefaultPageSize};");
        handler.Code.Line($"var number = query.{query.Position!.Property} ?? {query.Options.FirstPage};");
        handler.Code.Line("var items = free.Skip((number - 1) * size).Take(size).ToList();");
        handler.Result = $"Ok<{shape.Type}>";
        handler.Code.Line($"return TypedResults.Ok({shape.Result});");
    }

    private static string Value(Handler handler, Expression value, string alias, EntityNames entity) =>
        handler.Take(ExpressionCompiler.Compile(value, (handler.Scope with { Place = ExpressionPlace.Query }).WithRange(alias, "row", entity)));

    /// <summary>A time of the row itself; a row that does not say it is open all day.</summary>
    private static string Time(Handler handler, Expression time, string otherwise)
    {
        var compiled = ExpressionCompiler.Compile(time, handler.Scope);
        return handler.Take(compiled) + (compiled.Type.IsNullable ? $" ?? TimeOnly.{otherwise}" : "");
    }
}
