using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Validation.Evaluation;

/// <summary>
/// Evaluates model expressions over known rows. Values are null, string, decimal, bool, <see cref="DateOnly"/>, <see cref="TimeOnly"/>, <see cref="DateTimeOffset"/>,
/// <see cref="TimeSpan"/>, <see cref="Row"/> and lists of them.
/// </summary>
internal sealed class Evaluator(DomainModel domain, IRowSource rows)
{
    private const int MaxDepth = 64;
    private int _depth;

    public bool IsTrue(Expression expression, Scope scope) => Evaluate(expression, scope) is true;

    public object? Evaluate(Expression expression, Scope scope) =>
        expression switch
        {
            Literal literal => literal.Value,
            PathExpression path => Walk(path, scope),
            NotExpression not => Evaluate(not.Operand, scope) is not true,
            BinaryExpression binary => Binary(binary, scope),
            ListExpression list => list.Items.Select(item => Evaluate(item, scope)).ToList(),
            CallExpression call => Functions.Call(call.Function, call.Arguments.Select(argument => Evaluate(argument, scope)).ToList(), scope.Now),
            AggregateExpression aggregate => new Aggregation(this).Evaluate(aggregate, scope),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    /// <summary>The rows that an aggregate's or for-each's source names.</summary>
    public IEnumerable<Row> Source(PathExpression source, Scope scope)
    {
        if (source.Members.Count == 0 && !scope.TryFind(source.Root, out _))
        {
            return rows.RowsOf(source.Root).Where(row => !row.Deleted);
        }

        return Evaluate(source, scope) switch
        {
            List<object?> list => list.OfType<Row>(),
            Row row => [row],
            _ => [],
        };
    }

    public object? Member(object? value, string member, DateTimeOffset now)
    {
        if (value is not Row row)
        {
            return null;
        }

        if (string.Equals(member, "id", StringComparison.Ordinal) && !row.Knows("id"))
        {
            // A row that is not yet there has no id, and is still not any other row.
            return (object?)row.Id ?? row;
        }

        var entity = domain.FindEntity(row.Entity);
        if (entity?.FindAttribute(member) is { Computed: { } computed })
        {
            return Nested(() => Evaluate(computed, Scope.At(now).With("this", row)));
        }

        return entity?.FindRelation(member) is { Kind: RelationKind.OneToMany or RelationKind.ManyToMany } relation
            ? Targets(row, relation)
            : row[member];
    }

    private object? Walk(PathExpression path, Scope scope)
    {
        var value = scope.Find(path.Root);
        foreach (var member in path.Members)
        {
            value = Member(value, member, scope.Now);
        }

        return value;
    }

    private object? Binary(BinaryExpression binary, Scope scope)
    {
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            var left = Evaluate(binary.Left, scope) is true;
            return left == (binary.Operator == BinaryOperator.Or) ? left : Evaluate(binary.Right, scope) is true;
        }

        var isNullTest = binary.Left is Literal { Value: null } || binary.Right is Literal { Value: null };
        return Operators.Apply(binary.Operator, Evaluate(binary.Left, scope), Evaluate(binary.Right, scope), isNullTest);
    }

    private List<object?> Targets(Row row, Relation relation)
    {
        if ((relation.Kind == RelationKind.ManyToMany || row.Id is null) && row[relation.Name] is List<object?> stored)
        {
            return stored;
        }

        var inverse = relation.Inverse ?? InverseName(row.Entity, relation);
        return inverse is null
            ? row[relation.Name] as List<object?> ?? []
            : [.. rows.RowsOf(relation.Target).Where(target => !target.Deleted && PointsTo(target[inverse], row))];
    }

    private string? InverseName(string entity, Relation relation)
    {
        var candidates =
            domain.FindEntity(relation.Target)?.Relations.FindAll(candidate => string.Equals(candidate.Target, entity, StringComparison.Ordinal))
            ?? [];
        return (
            candidates.Find(candidate => string.Equals(candidate.Inverse, relation.Name, StringComparison.Ordinal))
            ?? candidates.Find(candidate => candidate.Inverse is null)
        )?.Name;
    }

    private static bool PointsTo(object? value, Row row) =>
        value switch
        {
            Row target => target.IsSame(row),
            List<object?> list => list.OfType<Row>().Any(target => target.IsSame(row)),
            _ => false,
        };

    private object? Nested(Func<object?> evaluate)
    {
        if (++_depth > MaxDepth)
        {
            throw new InvalidOperationException("A computed attribute depends on itself.");
        }

        var value = evaluate();
        _depth--;
        return value;
    }
}
