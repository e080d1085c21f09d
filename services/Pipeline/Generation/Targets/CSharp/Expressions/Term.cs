namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Code of a part of an expression.</summary>
/// <param name="Binding">How tightly its outermost operator binds.</param>
/// <param name="IsLocal">It depends on no parameter of a lambda that EF Core translates, so that EF Core evaluates it before the query.</param>
/// <param name="Awaits">It holds an <c>await</c>.</param>
/// <param name="RowId">For rows: the code of the id.</param>
/// <param name="Path">For loaded rows: the navigations from its root.</param>
internal sealed record Term(
    string Code,
    ExpressionType Type,
    Binding Binding = Binding.Primary,
    bool IsLocal = true,
    bool Awaits = false,
    string? RowId = null,
    RowPath? Path = null
)
{
    public static Term True { get; } = new("true", ExpressionType.Boolean);

    public static Term False { get; } = new("false", ExpressionType.Boolean);

    /// <summary>The code, in parentheses when it binds less tightly than its place needs.</summary>
    public string At(Binding place) => Binding < place ? $"({Code})" : Code;

    /// <summary>The code as an operand of a member access.</summary>
    public string Receiver => At(Binding.Primary);

    public bool IsConstant(bool value) => Code == (value ? "true" : "false");

    /// <summary>A term that is made of this one and others.</summary>
    public static Term From(string code, ExpressionType type, Binding binding, params ReadOnlySpan<Term> parts)
    {
        var isLocal = true;
        var awaits = false;
        foreach (var part in parts)
        {
            isLocal &= part.IsLocal;
            awaits |= part.Awaits;
        }

        return new Term(code, type, binding, isLocal, awaits);
    }
}
