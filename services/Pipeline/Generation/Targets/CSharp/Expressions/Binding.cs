namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Binding strength of C# operators, weakest first.</summary>
internal enum Binding
{
    Conditional,
    Coalesce,
    Or,
    And,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}
