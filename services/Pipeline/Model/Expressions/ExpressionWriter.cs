using System.Globalization;

namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>The canonical text form: fewest parentheses, single quotes, one space around operators.</summary>
internal static class ExpressionWriter
{
    public static string Write(Expression expression) =>
        expression switch
        {
            Literal literal => Write(literal.Value),
            PathExpression path => path.Members.Count == 0 ? path.Root : $"{path.Root}.{string.Join('.', path.Members)}",
            NotExpression not => $"not {Operand(not.Operand, Precedence.Unary)}",
            BinaryExpression binary => Write(binary),
            ListExpression list => $"[{string.Join(", ", list.Items.Select(Write))}]",
            CallExpression call => $"{call.Function}({string.Join(", ", call.Arguments.Select(Write))})",
            AggregateExpression aggregate => Write(aggregate),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    private static string Write(object? value) =>
        value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            TimeSpan span => Write(span),
            _ =>
                $"'{value.ToString()!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'",
        };

    private static string Write(TimeSpan span)
    {
        var seconds = (long)span.TotalSeconds;
        return (seconds % 86400, seconds % 3600, seconds % 60) switch
        {
            (0, _, _) => $"{seconds / 86400}d",
            (_, 0, _) => $"{seconds / 3600}h",
            (_, _, 0) => $"{seconds / 60}m",
            _ => $"{seconds}s",
        };
    }

    private static string Write(BinaryExpression binary)
    {
        var own = Precedence.Of(binary.Operator);
        return $"{Operand(binary.Left, own)} {OperatorText.Of(binary.Operator)} {Operand(binary.Right, own + 1)}";
    }

    private static string Write(AggregateExpression aggregate)
    {
        var where = aggregate.Where is null ? "" : $" where {Write(aggregate.Where)}";
        var order = aggregate.OrderBy is null
            ? ""
            : $" by {Write(aggregate.OrderBy)}{(aggregate.Descending ? " desc" : "")}{(aggregate.Limit is { } most ? $" top {most}" : "")}";
        var value = aggregate.Value is null ? "" : $": {Write(aggregate.Value)}";
        return $"{aggregate.Kind.ToString().ToLowerInvariant()}({aggregate.Alias} in {Write(aggregate.Source)}{where}{order}{value})";
    }

    private static string Operand(Expression operand, int minimum)
    {
        var text = Write(operand);
        var own = operand switch
        {
            BinaryExpression binary => Precedence.Of(binary.Operator),
            NotExpression => Precedence.Unary,
            _ => Precedence.Primary,
        };
        return own < minimum ? $"({text})" : text;
    }
}
