using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Makes a condition true (or false): by other body values, new rows, life-cycle moves, updates, and the clock at last.</summary>
internal sealed class ConditionPlanner(Session session, Planner planner)
{
    private const int MostShares = 4;
    private readonly Levers _levers = new(session, planner);
    private readonly ActionLevers _actions = new(session, planner);
    private readonly Growth _growth = new(session, planner);
    private readonly Substitutes _substitutes = new(session, planner);
    private readonly Scarcity _scarcity = new(session, planner);

    private sealed record Place(Func<Scope> Scope, Attempt? Attempt = null, Condition? Whole = null, IReadOnlyList<Condition>? All = null);

    private Evaluator Evaluator => session.World.Evaluator;

    public Task<bool> EnsureAsync(Condition condition, Attempt attempt, IReadOnlyList<Condition> all) =>
        EnsureAsync(condition.Expression, true, new Place(() => condition.ScopeOf(session.World, attempt), attempt, condition, all));

    public Task<bool> EnsureAsync(Expression expression, bool truth, Scope scope) =>
        EnsureAsync(expression, truth, new Place(() => scope.When(session.World.Now)));

    private async Task<bool> EnsureAsync(Expression expression, bool truth, Place place)
    {
        if (Evaluator.IsTrue(expression, place.Scope()) == truth)
        {
            return true;
        }

        return expression switch
        {
            NotExpression not => await EnsureAsync(not.Operand, !truth, place),
            BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } binary => await LogicAsync(binary, truth, place),
            AggregateExpression { Kind: AggregateKind.Exists } exists => Search(expression, truth, place) || await ExistsAsync(exists, truth, place),
            AggregateExpression { Kind: AggregateKind.All } all => await AllAsync(all, truth, place),
            _ => await LeafAsync(expression, truth, place),
        };
    }

    private async Task<bool> LogicAsync(BinaryExpression binary, bool truth, Place place)
    {
        var needsBoth = truth == (binary.Operator == BinaryOperator.And);
        var left = await EnsureAsync(binary.Left, truth, place);
        if (left != needsBoth)
        {
            return left;
        }

        var isDone = await EnsureAsync(binary.Right, truth, place) && (!needsBoth || await EnsureAsync(binary.Left, truth, place));
        if (isDone && Evaluator.IsTrue(binary, place.Scope()) != truth && !Search(binary, truth, place))
        {
            // What one side wants undoes the other: only something new can meet both.
            await _substitutes.TryAsync(binary, truth, place.Attempt, place.Whole, place.All);
        }

        return isDone;
    }

    private async Task<bool> ExistsAsync(AggregateExpression exists, bool truth, Place place)
    {
        if (!truth)
        {
            return await _substitutes.TryAsync(exists, false, place.Attempt, place.Whole, place.All) || await NoneAsync(exists, place);
        }

        if (_growth.Fixed(exists, place.Scope()) is { } row)
        {
            return await EnsureAsync(exists.Where!, true, place.Scope().With(exists.Alias, row));
        }

        var made = await MakeRowAsync(exists, place);
        return made && (Evaluator.IsTrue(exists, place.Scope()) || Search(exists, true, place));
    }

    private async Task<bool> MakeRowAsync(AggregateExpression aggregate, Place place)
    {
        var scope = place.Scope();
        var (entity, link) = _growth.SourceOf(aggregate, scope);
        var where = ExpressionTree.Conjunction(new Expression?[] { link, aggregate.Where }.OfType<Expression>()) ?? new Literal(true);
        try
        {
            var maker = await _growth.MakerAsync(aggregate, entity, place.Attempt, place.Whole, place.All);
            await planner.Rows.MakeAsync(entity, [Condition.Close(session.World, where, aggregate.Alias, scope)], maker);
            return true;
        }
        catch (PlanningException)
        {
            return await MendRowAsync(aggregate, place);
        }
    }

    /// <summary>No new row can be made, so one that exists is brought to meet the condition.</summary>
    private async Task<bool> MendRowAsync(AggregateExpression aggregate, Place place)
    {
        foreach (var row in Evaluator.Source(aggregate.Source, place.Scope()).ToList())
        {
            if (aggregate.Where is null || await EnsureAsync(aggregate.Where, true, place.Scope().With(aggregate.Alias, row)))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> NoneAsync(AggregateExpression exists, Place place)
    {
        foreach (var row in Evaluator.Source(exists.Source, place.Scope()).ToList())
        {
            var inner = place.Scope().With(exists.Alias, row);
            if (
                (exists.Where is null || Evaluator.IsTrue(exists.Where, inner))
                && (exists.Where is null || !await EnsureAsync(exists.Where, false, inner))
                && !await _levers.DeleteAsync(row)
            )
            {
                return false;
            }
        }

        return !Evaluator.IsTrue(exists, place.Scope());
    }

    private async Task<bool> AllAsync(AggregateExpression all, bool truth, Place place)
    {
        if (Search(all, truth, place))
        {
            return true;
        }

        var counter = new NotExpression(all.Value ?? new Literal(true));
        var exists = all with
        {
            Kind = AggregateKind.Exists,
            Value = null,
            Where = all.Where is null ? counter : new BinaryExpression(all.Where, BinaryOperator.And, counter),
        };
        return await ExistsAsync(exists, !truth, place);
    }

    private async Task<bool> LeafAsync(Expression leaf, bool truth, Place place)
    {
        if (
            Search(leaf, truth, place)
            || await _levers.MoveStateAsync(leaf, truth, place.Scope)
            || await _actions.CauseAsync(leaf, truth, place.Scope)
            || await _actions.CauseInLoopAsync(leaf, truth, place.Scope)
        )
        {
            return true;
        }

        var isScarce = await _scarcity.TryAsync(leaf, place.Attempt, place.Whole, place.All);
        if (
            (isScarce && Evaluator.IsTrue(leaf, place.Scope()) == truth)
            || await AddRowsAsync(leaf, truth, place, isScarce)
            || await _levers.UpdateAsync(leaf, truth, place.Scope)
            || await _actions.RepeatAsync(leaf, truth, place.Scope)
        )
        {
            return true;
        }

        return await _substitutes.TryAsync(leaf, truth, place.Attempt, place.Whole, place.All)
            || await _levers.MoveClockAsync(leaf, truth, place.Scope);
    }

    private bool Search(Expression part, bool truth, Place place) =>
        place is { Attempt: { } attempt, Whole: { } whole }
        && new CandidateSearch(session.World, session.Context.Catalog).TryMake(
            attempt,
            whole with
            {
                Expression = part,
            },
            [.. place.All!.Where(condition => condition != whole)],
            truth
        );

    /// <summary>A sum that has to reach an amount is reached soonest by few rows with large shares of it.</summary>
    private async Task<bool> AddLargeRowsAsync(Expression leaf, AggregateExpression sum, bool truth, Place place)
    {
        var wanted =
            leaf is BinaryExpression { Right: Literal { Value: decimal amount } } && sum is { Kind: AggregateKind.Sum, Value: not null } ? amount : 0;
        for (var shares = 1; shares <= MostShares && wanted > 0; shares++)
        {
            var large = new BinaryExpression(sum.Value!, BinaryOperator.GreaterOrEqual, new Literal(wanted / shares));
            var rows = sum with { Where = sum.Where is null ? large : new BinaryExpression(sum.Where, BinaryOperator.And, large) };
            for (var i = 0; i < shares && await MakeRowAsync(rows, place); i++)
            {
                if (Evaluator.IsTrue(leaf, place.Scope()) == truth)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>An exact number of rows is wanted, and there are fewer.</summary>
    private bool IsShort(Expression leaf, Scope scope) =>
        leaf is BinaryExpression { Operator: BinaryOperator.Equal } exact
        && Evaluator.Evaluate(exact.Left, scope) is decimal there
        && Evaluator.Evaluate(exact.Right, scope) is decimal wanted
        && there < wanted;

    /// <summary>Counts and sums grow by making more of the rows that they range over; a creation that is held up by rows of its own kind is not helped by more of them.</summary>
    private async Task<bool> AddRowsAsync(Expression leaf, bool truth, Place place, bool isScarce)
    {
        const int mostRows = 12;
        var aggregates = ExpressionTree
            .Descendants(leaf)
            .OfType<AggregateExpression>()
            .Where(aggregate =>
                aggregate.Kind is AggregateKind.Count or AggregateKind.Sum or AggregateKind.First or AggregateKind.Maximum or AggregateKind.Select
            )
            .ToList();
        foreach (
            var aggregate in aggregates.Where(aggregate =>
                !truth
                || isScarce
                || place.Attempt is not { Operation.Kind: OperationKind.Create } attempt
                || attempt.Operation.Entity != aggregate.Source.Root
                || IsShort(leaf, place.Scope())
            )
        )
        {
            if (await AddLargeRowsAsync(leaf, aggregate, truth, place))
            {
                return true;
            }

            for (var i = 0; i < mostRows; i++)
            {
                if (!await MakeRowAsync(aggregate, place))
                {
                    break;
                }

                if (Evaluator.IsTrue(leaf, place.Scope()) == truth || Search(leaf, truth, place))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
