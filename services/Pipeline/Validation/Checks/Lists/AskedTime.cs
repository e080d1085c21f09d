using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Lists;

/// <summary>The parameters of a list that say for which time its rows are asked: its start, and its end where that is asked too.</summary>
internal sealed record AskedTime(IReadOnlyList<Parameter> Parameters)
{
    private const int DaysAhead = 20;
    private const int Nights = 3;
    private const int MuchLater = 700;

    /// <summary>Null where the rows do not depend on a time asked for.</summary>
    public static AskedTime? Of(Operation operation)
    {
        var asked = ExpressionTree
            .Descendants(operation.List?.Where ?? new Literal(true))
            .OfType<CallExpression>()
            .Where(call => call.Function == "overlaps")
            .SelectMany(call => call.Arguments.SelectMany(ExpressionTree.Paths))
            .Where(path => path is { Root: "query", Members.Count: 1 })
            .Select(path => path.Members[0])
            .ToHashSet(StringComparer.Ordinal);
        var parameters = operation.Parameters.FindAll(parameter => asked.Contains(parameter.Name));
        return parameters.Count == 0 ? null : new AskedTime(parameters);
    }

    public bool Asks(Parameter parameter) => Parameters.Contains(parameter);

    public IEnumerable<KeyValuePair<string, object?>> Soon(DateTimeOffset now) => Values(now.AddDays(DaysAhead));

    /// <summary>A time in which nothing is planned.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Later(DateTimeOffset now) => Values(now.AddDays(MuchLater));

    private IEnumerable<KeyValuePair<string, object?>> Values(DateTimeOffset start) =>
        Parameters.Select(
            (parameter, index) =>
                KeyValuePair.Create(
                    parameter.Name,
                    parameter.Type == AttributeType.Date
                        ? (object?)DateOnly.FromDateTime(start.AddDays(index * Nights).UtcDateTime)
                        : start.AddDays(index * Nights)
                )
        );
}
