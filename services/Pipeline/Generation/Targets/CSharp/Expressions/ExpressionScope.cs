using System.Collections.Immutable;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>What the roots of an expression are called in the code around it.</summary>
internal sealed record ExpressionScope
{
    private ExpressionScope(CodeNames names, ExpressionPlace place)
    {
        Names = names;
        Place = place;
    }

    public CodeNames Names { get; }

    public ExpressionPlace Place { get; init; }

    public ImmutableDictionary<string, ExpressionRoot> Roots { get; init; } =
        ImmutableDictionary<string, ExpressionRoot>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>In a handler: <c>this</c> is the loaded row in the entity's local variable.</summary>
    public static ExpressionScope Handler(CodeNames names, EntityNames? entity) =>
        entity is null
            ? new ExpressionScope(names, ExpressionPlace.Handler)
            : new ExpressionScope(names, ExpressionPlace.Handler).With("this", entity.Variable, entity);

    /// <summary>In a lambda over rows of the entity: <c>this</c> is its parameter.</summary>
    public static ExpressionScope Query(CodeNames names, EntityNames? entity, string alias = "") =>
        entity is null
            ? new ExpressionScope(names, ExpressionPlace.Query)
            : new ExpressionScope(names, ExpressionPlace.Query).WithRange("this", alias, entity);

    /// <summary>In code without a database: <c>this</c> is the row in the variable.</summary>
    public static ExpressionScope Memory(CodeNames names, EntityNames entity, string variable) =>
        new ExpressionScope(names, ExpressionPlace.Memory).With("this", variable, entity);

    /// <summary>Binds a root to a loaded row.</summary>
    public ExpressionScope With(string root, string code, EntityNames? entity) =>
        this with
        {
            Roots = Roots.SetItem(root, new ExpressionRoot(code, entity)),
        };

    /// <summary>Binds a root to the parameter of a lambda.</summary>
    public ExpressionScope WithRange(string root, string code, EntityNames? entity) =>
        this with
        {
            Roots = Roots.SetItem(root, new ExpressionRoot(code, entity, IsRange: true)),
        };

    /// <summary>Binds <c>input</c> to a request record.</summary>
    public ExpressionScope WithInput(string code, Body body) => this with { Roots = Roots.SetItem("input", new ExpressionRoot(code, Body: body)) };

    /// <summary>Binds a member of <c>query</c> to a parameter that is known to be there: <c>minPrice.Value</c>.</summary>
    public ExpressionScope WithParameter(string name, string code, ExpressionType type) =>
        this with
        {
            Roots = Roots.SetItem($"query.{name}", new ExpressionRoot(code, Value: type)),
        };
}
