using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Reports over all rows of a kind follow each row that is made: a count grows by one, a collection of values holds those of the row.</summary>
internal sealed class TallyChecks : ICheckBuilder
{
    public string Name => "tallies";

    /// <summary>A member of a report that counts rows of a kind or collects their values, whoever asks.</summary>
    public static AggregateExpression? TallyOf(ViewField field) =>
        field.Value is AggregateExpression { Kind: AggregateKind.Count or AggregateKind.Distinct, Source.Members.Count: 0 } tally
        && !ExpressionTree.Mentions(tally, "me")
        && !ExpressionTree.Mentions(tally, "query")
            ? tally
            : null;

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from operation in model.Api.Operations
        where operation is { Kind: OperationKind.Report, Entity: null, Response.View: not null }
        let view = model.Api.FindView(operation.Response.View!)
        from field in view.Fields
        where TallyOf(field) is not null
        select new Check(
            $"tally:{operation.Id}/{field.Name}",
            $"{operation.Method} {operation.Path} shows {field.Name} as {field.Value}",
            [ElementId.Operation(operation.Id, $"tally:{field.Name}")],
            session => RunAsync(session, operation, view, field)
        )
        {
            IsExclusive = true,
        };

    private static async Task RunAsync(Session session, Operation operation, View view, ViewField field)
    {
        var tally = TallyOf(field)!;
        var report = await session.Planner.PrepareAsync(operation, new Want());
        var before = await ReadAsync(session, report, view, field);
        var given = tally.Kind == AggregateKind.Distinct ? new BinaryExpression(tally.Value!, BinaryOperator.NotEqual, new Literal(null)) : null;
        var where = ExpressionTree.Conjunction(new[] { tally.Where, given }.OfType<Expression>());
        session.Planner.Rows.AlwaysMakes = true;
        var row = await session.Planner.Rows.MakeAsync(
            tally.Source.Root,
            where is null ? [] : [Condition.Close(session.World, where, tally.Alias, report.Scope(session.World))]
        );
        var after = await ReadAsync(session, report, view, field);
        if (tally.Kind == AggregateKind.Count)
        {
            Expect.That(
                Number(after) == Number(before) + 1,
                $"{field.Name}: {Number(before) + 1} is expected after making {row}, {Number(after)} came."
            );
            return;
        }

        var own = session.World.Evaluator.Evaluate(tally.Value!, Scope.At(session.World.Now).With(tally.Alias, row));
        var shown = (after as JsonArray ?? []).Select(value => value?.ToString()).ToList();
        foreach (var value in own as List<object?> ?? [own])
        {
            Expect.That(shown.Count(text => text == Values.Text(value)) == 1, $"{field.Name} should hold {Values.Text(value)} of {row} once.");
        }
    }

    private static async Task<JsonNode?> ReadAsync(Session session, Attempt report, View view, ViewField field)
    {
        var response = await session.Planner.SendAsync(report);
        Expect.Success(response, $"{report.Operation.Method} {report.Operation.Path}");
        var content = ViewReader.Content(report.Operation, response.Json);
        return view.IsValue ? content : (content as JsonObject)?[field.Name];
    }

    private static decimal Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<decimal>(out var number) ? number : 0;
}
