namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>A list of values: <c>['pending', 'paid']</c>.</summary>
public sealed record ListExpression(IReadOnlyList<Expression> Items) : Expression
{
    public bool Equals(ListExpression? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}
