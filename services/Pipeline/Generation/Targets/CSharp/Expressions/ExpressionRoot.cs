using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>What a root of an expression is. One of <paramref name="Entity"/>, <paramref name="Body"/> and <paramref name="Value"/> is set.</summary>
/// <param name="Code">The C# text.</param>
/// <param name="Entity">For rows.</param>
/// <param name="IsRange">The parameter of a lambda that EF Core translates.</param>
/// <param name="Body">For <c>input</c> and its parts.</param>
/// <param name="Value">For members of <c>query</c> and items of lists: the type.</param>
/// <param name="RowId">Code of the row's id, where it is not its <c>Id</c>.</param>
/// <param name="Path">How a loaded row is reached, where it is not the root itself.</param>
internal sealed record ExpressionRoot(
    string Code,
    EntityNames? Entity = null,
    bool IsRange = false,
    Body? Body = null,
    ExpressionType? Value = null,
    string? RowId = null,
    RowPath? Path = null
);
