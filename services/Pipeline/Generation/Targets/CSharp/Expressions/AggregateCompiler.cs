using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Aggregates over rows and lists, as LINQ.</summary>
internal static class AggregateCompiler
{
    public static Term Compile(AggregateExpression aggregate, ExpressionScope scope, Compilation compilation)
    {
        var source = AggregateSource.Of(aggregate.Source, scope, compilation);
        var alias = Aliases.Free(scope, aggregate.Alias);
        var inner = scope with { Place = source.Place, Roots = scope.Roots.SetItem(aggregate.Alias, source.Item(alias)) };
        var filter = Filter(aggregate, source, alias, inner, compilation);
        var chain = new LinqChain(source, alias, filter);
        var term = Finish(aggregate, chain, inner, compilation);
        var isLocal = scope.Place is not ExpressionPlace.Query || IsLocal(aggregate, scope, compilation);
        return source.IsAwaited ? Awaited(term, aggregate.Kind) with { IsLocal = isLocal } : term with { IsLocal = isLocal };
    }

    /// <summary>Rows of a <c>select</c> or <c>first</c>, each turned into something else by code that stands in the same lambda.</summary>
    public static Term Project(
        AggregateExpression aggregate,
        ExpressionScope scope,
        Compilation compilation,
        Func<Term, ExpressionScope, string> body
    )
    {
        var source = AggregateSource.Of(aggregate.Source, scope, compilation);
        var alias = Aliases.Free(scope, aggregate.Alias);
        var inner = scope with { Place = source.Place, Roots = scope.Roots.SetItem(aggregate.Alias, source.Item(alias)) };
        var chain = Ordered(aggregate, new LinqChain(source, alias, Filter(aggregate, source, alias, inner, compilation)), inner, compilation);
        var row = compilation.Compile(aggregate.Value ?? new PathExpression(aggregate.Alias, []), inner);
        var value = new Term(body(row, inner), new ExpressionType(ValueKind.Record));
        var term = aggregate.Kind is AggregateKind.First ? chain.First(value) : chain.ToList(value);
        return source.IsAwaited ? Awaited(term, aggregate.Kind) : term;
    }

    /// <summary>A median is computed from the awaited values, everything else is awaited as a whole.</summary>
    private static Term Awaited(Term term, AggregateKind kind) =>
        kind is AggregateKind.Median
            ? term with
            {
                Awaits = true,
            }
            : term with
            {
                Code = $"await {term.Code}",
                Binding = Binding.Unary,
                Awaits = true,
            };

    /// <summary>Queries over rows belong into the query around them.</summary>
    private static bool IsLocal(AggregateExpression aggregate, ExpressionScope scope, Compilation compilation) =>
        aggregate.Source.Members.Count > 0 && compilation.Compile(aggregate.Source, scope).IsLocal;

    private static Term? Filter(AggregateExpression aggregate, AggregateSource source, string alias, ExpressionScope inner, Compilation compilation)
    {
        var owned = source.Owned is null ? Term.True : new Term(source.Owned(alias), ExpressionType.Boolean, Binding.Equality, IsLocal: false);
        var where = aggregate.Where is null ? Term.True : compilation.Condition(aggregate.Where, inner);
        var both = BinaryCompiler.And(owned, where);
        return both.IsConstant(true) ? null : both;
    }

    private static Term Finish(AggregateExpression aggregate, LinqChain chain, ExpressionScope inner, Compilation compilation) =>
        aggregate.Kind switch
        {
            AggregateKind.Count => chain.Count(),
            AggregateKind.Exists => chain.Any(aggregate.Value is null ? null : compilation.Condition(aggregate.Value, inner)),
            AggregateKind.All => chain.All(compilation.Condition(Value(aggregate), inner)),
            AggregateKind.Sum => Sum(aggregate, chain, inner, compilation),
            AggregateKind.Average => Average(aggregate, chain, inner, compilation),
            AggregateKind.Minimum => chain.Reduce("Min", Nullable(compilation.Compile(Value(aggregate), inner))),
            AggregateKind.Maximum => chain.Reduce("Max", Nullable(compilation.Compile(Value(aggregate), inner))),
            AggregateKind.Median => Median(aggregate, chain, inner, compilation),
            AggregateKind.Distinct => chain.Distinct(compilation.Compile(Value(aggregate), inner)),
            AggregateKind.Select => Ordered(aggregate, chain, inner, compilation)
                .ToList(aggregate.Value is null ? null : compilation.Compile(aggregate.Value, inner)),
            _ => Ordered(aggregate, chain, inner, compilation)
                .First(aggregate.Value is null ? null : Nullable(compilation.Compile(aggregate.Value, inner))),
        };

    private static Term Sum(AggregateExpression aggregate, LinqChain chain, ExpressionScope inner, Compilation compilation)
    {
        var value = compilation.Compile(Value(aggregate), inner);
        if (!value.Type.IsNumber)
        {
            throw new ExpressionException($"'{aggregate}' sums values that are no numbers.");
        }

        var summand = value.Type.IsNullable
            ? value with
            {
                Code = $"{value.At(Binding.Or)} ?? 0",
                Binding = Binding.Coalesce,
                Type = value.Type with { IsNullable = false },
            }
            : value;
        return chain.Reduce("Sum", summand);
    }

    private static Term Average(AggregateExpression aggregate, LinqChain chain, ExpressionScope inner, Compilation compilation)
    {
        var value = compilation.Compile(Value(aggregate), inner);
        var kind = value.Type.Kind is ValueKind.Decimal ? ValueKind.Decimal : ValueKind.Double;
        var type = new ExpressionType(kind, IsNullable: true);
        return chain.Reduce("Average", value with { Code = $"({type.ClrType}?){value.At(Binding.Unary)}", Binding = Binding.Unary, Type = type });
    }

    private static Term Median(AggregateExpression aggregate, LinqChain chain, ExpressionScope inner, Compilation compilation)
    {
        var value = compilation.Compile(Value(aggregate), inner);
        compilation.Use(inner.Names.Own("Data"));
        var number = value with { Code = $"(double?){value.At(Binding.Unary)}", Binding = Binding.Unary };
        var values = chain.ToList(number);
        var awaited = chain.IsAwaited ? $"await {values.Code}" : values.Code;
        return values with { Code = $"Median.Of({awaited})", Type = new ExpressionType(ValueKind.Double, IsNullable: true) };
    }

    private static LinqChain Ordered(AggregateExpression aggregate, LinqChain chain, ExpressionScope inner, Compilation compilation)
    {
        if (
            aggregate is
            {
                Kind: AggregateKind.First,
                OrderBy: null,
                Where: BinaryExpression { Operator: BinaryOperator.Equal, Left: PathExpression { Members: ["id"] } }
            }
        )
        {
            return chain;
        }

        var key = aggregate.OrderBy is null ? null : EnumOrder.Key(compilation.Compile(aggregate.OrderBy, inner), compilation);
        return chain.OrderedBy(key?.Code, aggregate.Descending).Cut(aggregate.Limit);
    }

    private static Term Nullable(Term value) =>
        value.Type is { IsValueType: true, IsNullable: false }
            ? value with
            {
                Code = $"({value.Type.ClrType}?){value.At(Binding.Unary)}",
                Binding = Binding.Unary,
                Type = value.Type with { IsNullable = true },
            }
            : value with
            {
                Type = value.Type with { IsNullable = true },
            };

    private static Expression Value(AggregateExpression aggregate) =>
        aggregate.Value ?? throw new ExpressionException($"'{aggregate}' needs a value after ':'.");
}
