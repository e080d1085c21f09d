using System.Globalization;
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
            session => RunAsync(session, operation, view)
        )
        {
            IsExclusive =
                SpansAll(operation, ReportValues.Fields(model, view))
                || ReportRows.NeedsTime(ReportValues.Fields(model, view).Select(field => field.Value)),
        };

    private static async Task RunAsync(Session session, Operation operation, View view)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        var fields = ReportValues.Fields(session.Model, view).ToList();
        var others = SpansAll(operation, fields) ? await OthersAsync(session, attempt, fields) : [];
        await CompareAsync(session, attempt, fields, others);
        var before = fields.ConvertAll(field => ReportValues.Expected(session, attempt, field));
        await new ReportRows(session).FillAsync(attempt, fields.ConvertAll(field => field.Value));
        var unchanged = fields
            .Where((field, i) => ReportValues.AreSame(before[i], ReportValues.Expected(session, attempt, field)))
            .Select(field => field.Name)
            .ToList();
        if (unchanged.Count > 0)
        {
            throw new PlanningException($"{string.Join(", ", unchanged)} could not be made anything else than before.");
        }

        await CompareAsync(session, attempt, fields, others);
    }

    /// <summary>It ranges over rows that other checks have made too, of which this one knows nothing.</summary>
    private static bool SpansAll(Operation operation, IEnumerable<ReportValues> fields) =>
        OperationCatalog.RowParameters(operation).Count == 0
        && !fields.SelectMany(field => ExpressionTree.Paths(field.Value)).Any(path => string.Equals(path.Root, "me", StringComparison.Ordinal));

    /// <summary>What unknown rows add to each sum; a figure that they may change in other ways can't be told.</summary>
    private static async Task<Dictionary<string, decimal>> OthersAsync(Session session, Attempt attempt, IReadOnlyList<ReportValues> fields)
    {
        if (
            fields.FirstOrDefault(field => field.Value is not AggregateExpression { Kind: AggregateKind.Count or AggregateKind.Sum, Limit: null }) is
            { } other
        )
        {
            throw new PlanningException($"{other.Name} depends on rows that nobody here knows.");
        }

        var answer = await AnswerAsync(session, attempt);
        return fields.ToDictionary(
            field => field.Name,
            field =>
                (
                    field.Shown(answer) is { } shown
                    && decimal.TryParse(shown.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : 0
                ) - (ReportValues.Expected(session, attempt, field) as decimal? ?? 0),
            StringComparer.Ordinal
        );
    }

    private static async Task<JsonObject?> AnswerAsync(Session session, Attempt attempt)
    {
        var response = await session.Planner.SendAsync(attempt);
        Expect.Success(response, $"{attempt.Operation.Method} {attempt.Operation.Path}");
        return ViewReader.Content(attempt.Operation, response.Json) as JsonObject;
    }

    private static async Task CompareAsync(Session session, Attempt attempt, IReadOnlyList<ReportValues> fields, Dictionary<string, decimal> others)
    {
        var answer = await AnswerAsync(session, attempt);
        foreach (var field in fields)
        {
            var shown = field.Shown(answer);
            var known = ReportValues.Expected(session, attempt, field);
            var expected = others.TryGetValue(field.Name, out var more) ? (known as decimal? ?? 0) + more : known;
            Expect.That(
                ReportValues.Shows(shown, expected),
                $"{field.Name}: {ReportValues.Text(expected)} is expected, {shown?.ToJsonString() ?? "nothing"} came."
            );
        }
    }
}
