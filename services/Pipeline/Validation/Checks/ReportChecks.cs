using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>What a report counts, averages and ranks is what the known rows give, before and after more of them were made.</summary>
internal sealed class ReportChecks : ICheckBuilder
{
    public string Name => "reports";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from operation in model.Api.Operations
        where operation.Kind == OperationKind.Report
        let view = operation.Response.View is { } name ? model.Api.FindView(name) : null
        where view is not null && ReportValues.Fields(model, view).Any()
        select new Check(
            $"report:{operation.Id}",
            $"{operation.Method} {operation.Path} answers what the rows give",
            [ElementId.Operation(operation.Id, "values"), ElementId.Operation(operation.Id)],
            session => RunAsync(session, operation, view))
        {
            IsExclusive = ReportRows.NeedsTime(ReportValues.Fields(model, view).Select(field => field.Value)),
        };

    private static async Task RunAsync(Session session, Operation operation, View view)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        await CompareAsync(session, attempt, view);
        var fields = ReportValues.Fields(session.Model, view).ToList();
        var before = fields.ConvertAll(field => ReportValues.Expected(session, attempt, field));
        await new ReportRows(session).FillAsync(attempt, fields.ConvertAll(field => field.Value));
        var unchanged = fields.Where((field, i) => ReportValues.AreSame(before[i], ReportValues.Expected(session, attempt, field))).Select(field => field.Name).ToList();
        if (unchanged.Count > 0)
        {
            throw new PlanningException($"{string.Join(", ", unchanged)} could not be made anything else than before.");
        }

        await CompareAsync(session, attempt, view);
    }

    private static async Task CompareAsync(Session session, Attempt attempt, View view)
    {
        var response = await session.Planner.SendAsync(attempt);
        Expect.Success(response, $"{attempt.Operation.Method} {attempt.Operation.Path}");
        var answer = ViewReader.Content(attempt.Operation, response.Json) as JsonObject;
        foreach (var field in ReportValues.Fields(session.Model, view))
        {
            var shown = field.Path.Aggregate((JsonNode?)answer, (node, member) => (node as JsonObject)?[member]);
            var expected = ReportValues.Expected(session, attempt, field);
            Expect.That(ReportValues.Shows(shown, expected), $"{field.Name}: {ReportValues.Text(expected)} is expected, {shown?.ToJsonString() ?? "nothing"} came.");
        }
    }
}
