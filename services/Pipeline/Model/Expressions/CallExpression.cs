namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>
/// A function of its arguments. Known: <c>lower concat coalesce floor ceiling round least greatest length date time weekday days hours minutes daysBetween hoursBetween minutesBetween age if overlaps</c>;
/// <c>days(3)</c> is a duration, <c>daysBetween(a, b)</c> a number (b - a), <c>age(d)</c> full years until today, <c>weekday(t)</c> 'monday'...'sunday', <c>overlaps(s1, e1, s2, e2)</c> is true when the half-open intervals share a moment.
/// </summary>
public sealed record CallExpression(string Function, IReadOnlyList<Expression> Arguments) : Expression
{
    public bool Equals(CallExpression? other) =>
        other is not null && string.Equals(Function, other.Function, StringComparison.Ordinal) && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Function, Arguments.Count);
}
