using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Something that must be true before a request is sent, or of a row that is to be made.</summary>
/// <param name="Bound">Names from where the condition was written, renamed so that nothing hides them; null when it speaks in the request's own names only.</param>
/// <param name="Alias">What the condition calls the row that the request makes or acts on.</param>
internal sealed record Condition(Expression Expression, IReadOnlyDictionary<string, object?>? Bound = null, string Alias = "this")
{
    public bool IsOwn => Bound is null;

    /// <summary>A condition on one row (<paramref name="alias"/>) that keeps the present meaning of every other name in it.</summary>
    public static Condition Close(World world, Expression expression, string alias, Scope scope)
    {
        expression = ExpressionTree.Conjunction(ExpressionTree.Conjuncts(expression).Select(part => Open(world, part, alias, scope)))!;
        var bound = new Dictionary<string, object?>(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var closed = ExpressionTree.Map(
            expression,
            path =>
            {
                if (path.Root is "now" or "today" || string.Equals(path.Root, alias, StringComparison.Ordinal) || !scope.Knows(path.Root))
                {
                    return null;
                }

                if (!renamed.TryGetValue(path.Root, out var name))
                {
                    name = $"{path.Root.Split('$')[0]}${world.NextName()}";
                    renamed[path.Root] = name;
                    bound[name] = scope.Find(path.Root);
                }

                return path with
                {
                    Root = name,
                };
            }
        );
        return new Condition(closed, bound, alias);
    }

    public IEnumerable<Condition> Conjuncts() => ExpressionTree.Conjuncts(Expression).Select(part => this with { Expression = part });

    public Scope ScopeOf(World world, Attempt attempt) => IsOwn ? attempt.Scope(world) : WithBound(attempt.Scope(world)).With(Alias, attempt.This);

    public Scope ScopeOf(World world, Row row) => WithBound(Scope.At(world.Now)).With(Alias, row);

    public Scope Outer(World world) => WithBound(Scope.At(world.Now));

    /// <summary>Of <c>me.role != 'patient' or this.account == me</c> what is still open for a caller whose role is known.</summary>
    private static Expression Open(World world, Expression part, string alias, Scope scope)
    {
        if (part is not BinaryExpression { Operator: BinaryOperator.Or } or)
        {
            return part;
        }

        bool IsLost(Expression side) =>
            !ExpressionTree.Mentions(side, alias) && !ExpressionTree.MentionsTime(side) && !world.Evaluator.IsTrue(side, scope);
        return IsLost(or.Left) ? Open(world, or.Right, alias, scope)
            : IsLost(or.Right) ? Open(world, or.Left, alias, scope)
            : part;
    }

    private Scope WithBound(Scope scope) =>
        (Bound ?? new Dictionary<string, object?>(StringComparer.Ordinal)).Aggregate(scope, (inner, pair) => inner.With(pair.Key, pair.Value));
}
