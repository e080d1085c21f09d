namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>The order of an enumeration is that of its values in the specification, while the database holds their texts.</summary>
internal static class EnumOrder
{
    public static Term Key(Term term, Compilation compilation)
    {
        if (term.Type.Kind is not ValueKind.Enumeration)
        {
            return term.Type.Kind is ValueKind.Row && term.RowId is { } id ? term with { Code = id } : term;
        }

        var (entity, attribute) = term.Type.Enumeration!.Value;
        compilation.Use(entity.Feature);
        var values = attribute.Attribute.EnumValues;
        var cases = values
            .SkipLast(1)
            .Select((value, order) => $"{term.At(Binding.Relational)} == {attribute.EnumType}.{attribute.EnumMember(value)} ? {order}");
        return Term.From($"{string.Join(" : ", cases)} : {values.Count - 1}", new ExpressionType(ValueKind.Integer), Binding.Conditional, term);
    }

    /// <summary>The values that compare so with a constant: <c>priority >= 'high'</c> is high or critical.</summary>
    public static IEnumerable<string> Matching(IReadOnlyList<string> values, string constant, Func<int, bool> holds)
    {
        var order = values.ToList().IndexOf(constant);
        return values.Where((_, i) => holds(i.CompareTo(order)));
    }
}
