namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>A LINQ call over a source, filtered and ordered.</summary>
internal sealed record LinqChain(AggregateSource Source, string Alias, Term? Filter, string Order = "")
{
    public bool IsAwaited => Source.IsAwaited;

    private string Suffix => Source.IsAwaited ? "Async" : "";

    private string Cancellation => Source.IsAwaited ? "cancellation" : "";

    private string Filtered => (Filter is null ? Source.Code : $"{Source.Code}.Where({Alias} => {Filter.Code})") + Order;

    public LinqChain OrderedBy(string? key, bool descending) =>
        this with
        {
            Order =
                key is null && Source.Item(Alias).Entity is null
                    ? ""
                    : $".OrderBy{(descending ? "Descending" : "")}({Alias} => {key ?? $"{Alias}.Id"})",
        };

    public LinqChain Cut(int? limit) => limit is null ? this : this with { Order = $"{Order}.Take({limit})" };

    public Term Count()
    {
        var type = new ExpressionType(ValueKind.Integer);
        return Filter is null && Source.IsList
            ? Call($"{Source.Code}.Count", type)
            : Call($"{Source.Code}.Count{Suffix}({Arguments(Lambda(Filter))})", type);
    }

    public Term Any(Term? value)
    {
        var condition = Filter is not null && value is not null ? BinaryCompiler.And(Filter, value) : Filter ?? value;
        return condition is null && Source is { IsList: true, Place: ExpressionPlace.Memory }
            ? Call($"{Source.Code}.Count > 0", ExpressionType.Boolean) with
            {
                Binding = Binding.Relational,
            }
            : Call($"{Source.Code}.Any{Suffix}({Arguments(Lambda(condition))})", ExpressionType.Boolean);
    }

    public Term All(Term condition) => Call($"{Filtered}.All{Suffix}({Arguments(Lambda(condition))})", ExpressionType.Boolean);

    public Term Reduce(string method, Term value) => Call($"{Filtered}.{method}{Suffix}({Arguments(Lambda(value))})", value.Type);

    public Term ToList(Term? value)
    {
        var type = value is null ? new ExpressionType(ValueKind.Row, Entity: Source.Item(Alias).Entity) : value.Type;
        return Call($"{Selected(value)}.ToList{Suffix}({Cancellation})", type with { IsList = true });
    }

    /// <summary>Each value once, in order; the items of lists are values.</summary>
    public Term Distinct(Term value)
    {
        var select = value.Type.IsList ? "SelectMany" : "Select";
        return Call(
            $"{Filtered}.{select}({Lambda(value)}).Distinct().OrderBy(value => value).ToList{Suffix}({Cancellation})",
            value.Type with
            {
                IsList = true,
            }
        );
    }

    public Term First(Term? value)
    {
        var type = value is null ? new ExpressionType(ValueKind.Row, Entity: Source.Item(Alias).Entity) : value.Type;
        return Call($"{Selected(value)}.FirstOrDefault{Suffix}({Cancellation})", type with { IsNullable = true });
    }

    private string Selected(Term? value) => value is null || value.Code == Alias ? Filtered : $"{Filtered}.Select({Lambda(value)})";

    private string Lambda(Term? body) => body is null ? "" : $"{Alias} => {body.Code}";

    private string Arguments(string lambda) => lambda.Length > 0 && Cancellation.Length > 0 ? $"{lambda}, {Cancellation}" : lambda + Cancellation;

    private static Term Call(string code, ExpressionType type) => new(code, type);
}
