using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Validation.Evaluation;

/// <summary>Comparison and arithmetic on values.</summary>
internal static class Operators
{
    public static object? Apply(BinaryOperator @operator, object? left, object? right, bool isNullTest) =>
        @operator switch
        {
            BinaryOperator.Equal => isNullTest ? left is null && right is null : AreEqual(left, right),
            BinaryOperator.NotEqual => isNullTest
                ? left is not null || right is not null
                : left is not null && right is not null && !AreEqual(left, right),
            BinaryOperator.Less => Compare(left, right) < 0,
            BinaryOperator.LessOrEqual => Compare(left, right) <= 0,
            BinaryOperator.Greater => Compare(left, right) > 0,
            BinaryOperator.GreaterOrEqual => Compare(left, right) >= 0,
            BinaryOperator.In => right is List<object?> list && list.Exists(item => AreEqual(left, item)),
            BinaryOperator.Contains => Contains(left, right),
            BinaryOperator.StartsWith => left is string text && right is string start && text.StartsWith(start, StringComparison.Ordinal),
            _ => Arithmetic(@operator, left, right),
        };

    public static bool AreEqual(object? left, object? right)
    {
        if (left is Row a)
        {
            return right is Row b ? a.IsSame(b) : right is string id && string.Equals(a.Id, id, StringComparison.Ordinal);
        }

        return right is Row ? AreEqual(right, left)
            : left is JsonNode || right is JsonNode ? AreSameJson(left, right)
            : left is List<object?> x && right is List<object?> y ? x.Count == y.Count && x.Zip(y).All(pair => AreEqual(pair.First, pair.Second))
            : Compare(left, right) == 0;
    }

    /// <summary>JSON is the same whatever the order of its members and however its numbers are written.</summary>
    private static bool AreSameJson(object? left, object? right)
    {
        using var first = JsonDocument.Parse(Values.ToJson(left)?.ToJsonString() ?? "null");
        using var second = JsonDocument.Parse(Values.ToJson(right)?.ToJsonString() ?? "null");
        return JsonElement.DeepEquals(first.RootElement, second.RootElement);
    }

    /// <summary>Negative, zero or positive; null when the two can't be compared.</summary>
    public static int? Compare(object? left, object? right)
    {
        (left, right) = Align(left, right);
        return left is IComparable comparable && right is not null && left.GetType() == right.GetType()
            ? left is string text
                ? string.CompareOrdinal(text, (string)right)
                : comparable.CompareTo(right)
            : null;
    }

    private static bool Contains(object? left, object? right) =>
        left switch
        {
            string text => right is string part && text.Contains(part, StringComparison.Ordinal),
            List<object?> list => list.Exists(item => AreEqual(item, right)),
            _ => false,
        };

    private static object? Arithmetic(BinaryOperator @operator, object? left, object? right) =>
        (@operator, left, right) switch
        {
            (BinaryOperator.Add, decimal a, decimal b) => a + b,
            (BinaryOperator.Subtract, decimal a, decimal b) => a - b,
            (BinaryOperator.Multiply, decimal a, decimal b) => a * b,
            (BinaryOperator.Divide, decimal a, decimal b) => b == 0 ? null : a / b,
            (BinaryOperator.Add, TimeSpan a, TimeSpan b) => a + b,
            (BinaryOperator.Subtract, TimeSpan a, TimeSpan b) => a - b,
            (BinaryOperator.Multiply, TimeSpan a, decimal b) => a * (double)b,
            (BinaryOperator.Multiply, decimal a, TimeSpan b) => b * (double)a,
            (BinaryOperator.Add, string a, string b) => a + b,
            (BinaryOperator.Add, _, TimeSpan b) => Shift(left, b),
            (BinaryOperator.Subtract, _, TimeSpan b) => Shift(left, -b),
            (BinaryOperator.Subtract, _, _) => Between(left, right),
            _ => null,
        };

    private static object? Shift(object? moment, TimeSpan by) =>
        moment switch
        {
            DateTimeOffset instant => instant + by,
            DateOnly date => date.AddDays((int)by.TotalDays),
            TimeOnly time => time.Add(by),
            _ => null,
        };

    private static object? Between(object? left, object? right)
    {
        (left, right) = Align(left, right);
        return (left, right) switch
        {
            (DateTimeOffset a, DateTimeOffset b) => a - b,
            (DateOnly a, DateOnly b) => TimeSpan.FromDays(a.DayNumber - b.DayNumber),
            (TimeOnly a, TimeOnly b) => a.ToTimeSpan() - b.ToTimeSpan(),
            _ => null,
        };
    }

    private static (object? Left, object? Right) Align(object? left, object? right) =>
        (left, right) switch
        {
            (DateTimeOffset instant, DateOnly) => (DateOnly.FromDateTime(instant.UtcDateTime), right),
            (DateOnly, DateTimeOffset instant) => (left, DateOnly.FromDateTime(instant.UtcDateTime)),
            (string text, not string and not null) => (ParseAs(text, right), right),
            (not string and not null, string text) => (left, ParseAs(text, left)),
            _ => (left, right),
        };

    private static object? ParseAs(string text, object example) =>
        example switch
        {
            decimal => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
            DateOnly => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var date) ? date : null,
            TimeOnly => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null,
            DateTimeOffset => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant
                : null,
            bool => bool.TryParse(text, out var flag) ? flag : null,
            _ => null,
        };
}
