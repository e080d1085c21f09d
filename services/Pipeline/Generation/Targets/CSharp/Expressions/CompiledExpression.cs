namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>C# for an expression.</summary>
/// <param name="Code">One line; binds as tightly as a comparison's operand only when it has no operator outside of parentheses.</param>
/// <param name="Type">What it yields.</param>
/// <param name="RowId">For rows: the code of its id, which needs less to be loaded than the row.</param>
/// <param name="Awaits">It awaits the database.</param>
/// <param name="Includes">Navigations that must be loaded, by root: <c>this</c> with <c>Lines.Book</c>.</param>
/// <param name="Uses">What it takes from around it besides its roots: <c>db</c>, <c>caller</c>, <c>now</c>, <c>today</c>.</param>
/// <param name="Namespaces">Namespaces of the application whose types the code names.</param>
internal sealed record CompiledExpression(
    string Code,
    ExpressionType Type,
    string? RowId,
    bool Awaits,
    IReadOnlySet<(string Root, string Path)> Includes,
    IReadOnlySet<string> Uses,
    IReadOnlySet<string> Namespaces
);
