using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>What an aggregate runs over.</summary>
/// <param name="Code">A query or a list.</param>
/// <param name="Place">Where the lambdas of the aggregate stand.</param>
/// <param name="Item">What one item is; its code is the lambda's parameter.</param>
/// <param name="IsAwaited">A query that the handler awaits.</param>
/// <param name="IsList">A list with a <c>Count</c>.</param>
/// <param name="Owned">The condition that picks the items of one owner, given the parameter.</param>
internal sealed record AggregateSource(
    string Code,
    ExpressionPlace Place,
    Func<string, ExpressionRoot> Item,
    bool IsAwaited,
    bool IsList,
    Func<string, string>? Owned = null
)
{
    public static AggregateSource Of(PathExpression path, ExpressionScope scope, Compilation compilation)
    {
        if (path.Members.Count == 0 && !scope.Roots.ContainsKey(path.Root) && scope.Names.FindEntity(path.Root) is { } entity)
        {
            return Rows($"db.{entity.Set}", entity, scope, compilation, null);
        }

        var type = Compilation.TypeOf(path, scope);
        if (!type.IsList)
        {
            throw new ExpressionException($"'{path}' is no list.");
        }

        if (type.Entity is { } target)
        {
            return OfRelation(path, target, scope, compilation);
        }

        var list = compilation.Compile(path, scope);
        return InMemory(
            list,
            scope,
            alias =>
                type.Body is { } body
                    ? new ExpressionRoot(alias, Body: body)
                    : new ExpressionRoot(alias, IsRange: !list.IsLocal, Value: type with { IsList = false })
        );
    }

    private static AggregateSource OfRelation(PathExpression path, EntityNames target, ExpressionScope scope, Compilation compilation)
    {
        var list = new Compilation().Compile(path, scope);
        if (!list.IsLocal)
        {
            list = compilation.Compile(path, scope);
            return new AggregateSource(
                list.Code,
                ExpressionPlace.Query,
                alias => new ExpressionRoot(alias, target, IsRange: true),
                IsAwaited: false,
                IsList: true
            );
        }

        if (list.Path is not { } rows)
        {
            return InMemory(list, scope, alias => new ExpressionRoot(alias, target));
        }

        var ownerPath = new PathExpression(path.Root, [.. path.Members.SkipLast(1)]);
        var owner = compilation.Compile(ownerPath, scope);
        var relation = owner.Type.Entity!.FindRelation(path.Members[^1])!;
        var isPart = relation.Relation.Composition && owner.Path?.Navigations.Length == 0;
        if (isPart || scope.Place is ExpressionPlace.Memory)
        {
            compilation.Include(rows);
            return InMemory(list, scope, alias => new ExpressionRoot(alias, target, Path: rows));
        }

        var inverse = relation.Inverse is null ? null : target.FindRelation(relation.Inverse);
        return inverse is { IsToOne: true }
            ? Rows($"db.{target.Set}", target, scope, compilation, alias => $"{alias}.{inverse.ForeignKey} == {owner.RowId}")
            : Rows(Joined(owner, relation), target, scope, compilation, null);
    }

    private static string Joined(Term owner, RelationNames relation)
    {
        var entity = owner.Type.Entity!;
        var row = entity.Variable == owner.Code ? "owner" : entity.Variable;
        return $"db.{entity.Set}.Where({row} => {row}.Id == {owner.RowId}).SelectMany({row} => {row}.{relation.Property})";
    }

    private static AggregateSource Rows(string code, EntityNames entity, ExpressionScope scope, Compilation compilation, Func<string, string>? owned)
    {
        compilation.Use("db");
        return new AggregateSource(
            code,
            ExpressionPlace.Query,
            alias => new ExpressionRoot(alias, entity, IsRange: true),
            scope.Place is ExpressionPlace.Handler,
            IsList: false,
            owned
        );
    }

    private static AggregateSource InMemory(Term list, ExpressionScope scope, Func<string, ExpressionRoot> item)
    {
        var place = scope.Place is ExpressionPlace.Query ? ExpressionPlace.Query : ExpressionPlace.Memory;
        var code = list.Type.IsNullable && scope.Place is not ExpressionPlace.Query ? $"({list.Code} ?? [])" : list.Receiver;
        return new AggregateSource(code, place, item, IsAwaited: false, IsList: true);
    }
}
