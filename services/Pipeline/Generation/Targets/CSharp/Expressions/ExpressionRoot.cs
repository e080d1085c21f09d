using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>What a root of an expression is.</summary>
/// <param name="Code">The C# text.</param>
/// <param name="Entity">For rows.</param>
/// <param name="IsRange">The parameter of a lambda that EF Core translates.</param>
/// <param name="Body">For <c>input</c>.</param>
/// <param name="Parameter">For members of <c>query</c>.</param>
internal sealed record ExpressionRoot(
    string Code,
    EntityNames? Entity,
    bool IsRange = false,
    Body? Body = null,
    (AttributeType Type, bool IsList)? Parameter = null);
