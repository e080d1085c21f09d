using System.Globalization;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>A computed value of a report: at the top, inside of an object about the same row, or the numbers of a ranking.</summary>
/// <param name="Path">JSON names from the top of the answer.</param>
/// <param name="Ranked">For a ranking: the number that each of its rows shows, over <c>this</c>.</param>
internal sealed record ReportValues(IReadOnlyList<string> Path, Expression Value, ViewField? Ranked)
{
    private const decimal Rounding = 0.01m;

    public string Name => string.Join('.', Path);

    /// <summary>The value in an answer.</summary>
    public JsonNode? Shown(JsonObject? answer) => Path.Aggregate((JsonNode?)answer, (node, member) => (node as JsonObject)?[member]);

    public static IEnumerable<ReportValues> Fields(ApplicationModel model, View view) => Fields(model, view, []);

    /// <summary>A number, or the numbers of a ranking in their order.</summary>
    public static object? Expected(Session session, Attempt attempt, ReportValues field)
    {
        var scope = attempt.Scope(session.World);
        var value = session.World.Evaluator.Evaluate(field.Value, scope);
        return field.Ranked is null
            ? value
            : (value as List<object?> ?? [])
                .OfType<Row>()
                .Select(row => session.World.Evaluator.Evaluate(field.Ranked.Value, scope.With("this", row)))
                .ToList();
    }

    public static bool AreSame(object? left, object? right) => string.Equals(Text(left), Text(right), StringComparison.Ordinal);

    public static string Text(object? value) => value is List<object?> list ? string.Join(", ", list.Select(Values.Text)) : Values.Text(value);

    public static bool Shows(JsonNode? shown, object? expected) =>
        expected switch
        {
            List<object?> ranking => shown is JsonArray rows
                && rows.Count == ranking.Count
                && rows.Zip(ranking).All(pair => (pair.First as JsonObject)?.Any(member => Shows(member.Value, pair.Second)) == true),
            decimal number => decimal.TryParse(shown?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var actual)
                && Math.Abs(actual - number) < Rounding,
            _ => string.Equals(shown?.ToString() ?? "", Values.Text(expected), StringComparison.OrdinalIgnoreCase),
        };

    private static IEnumerable<ReportValues> Fields(ApplicationModel model, View view, IReadOnlyList<string> path)
    {
        foreach (var field in view.Fields)
        {
            IReadOnlyList<string> own = [.. path, field.Name];
            var nested = field.View is { } name ? model.Api.FindView(name) : null;
            if (nested is not null && field.Value is PathExpression { Root: "this", Members.Count: 0 })
            {
                foreach (var inner in Fields(model, nested, own))
                {
                    yield return inner;
                }
            }
            else if (nested is not null && field.Value is AggregateExpression { Limit: not null } && nested.Fields.Find(IsCount) is { } ranked)
            {
                yield return new ReportValues(own, field.Value, ranked);
            }
            else if (nested is null && !field.IsList && ExpressionTree.Descendants(field.Value).OfType<AggregateExpression>().Any())
            {
                yield return new ReportValues(own, field.Value, null);
            }
        }
    }

    private static bool IsCount(ViewField field) => field.Value is AggregateExpression;
}
