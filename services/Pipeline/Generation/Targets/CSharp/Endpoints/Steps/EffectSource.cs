using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>The rows that an effect runs over: those of an entity, or of a relation to many.</summary>
internal sealed class EffectSource
{
    private readonly Handler _handler;
    private readonly string _alias;
    private readonly string? _where;
    private readonly string? _owned;
    private readonly string? _memory;

    public EffectSource(Handler handler, PathExpression source, string alias, Expression? where)
    {
        _handler = handler;
        _alias = alias;
        handler.Use(Service.Db, Service.Cancellation);
        if (source.Members.Count == 0)
        {
            Entity = handler.Names.Entity(source.Root);
        }
        else
        {
            var owner = Effects.Owner(source);
            var compiled = ExpressionCompiler.Compile(owner, handler.Scope);
            var relation = compiled.Type.Entity?.FindRelation(source.Members[^1]) ?? throw new ExpressionException($"'{source}' is no relation.");
            Entity = handler.Names.Target(relation);
            var code = handler.Take(compiled);
            var isNew = handler.Operation.Kind == OperationKind.Create && owner is { Root: "this", Members.Count: 0 };
            if (isNew && relation.Relation.Composition)
                _memory = $"{code}.{relation.Property}";
            else
                _owned = Owned(relation, compiled, code);
        }

        Variable = Alias(handler, alias);
        _where =
            where is null ? null
            : _memory is null ? handler.Where(where, alias, "row", Entity)
            : Condition(where, alias);
    }

    public EntityNames Entity { get; }

    /// <summary>The variable of a loop over the rows.</summary>
    public string Variable { get; }

    /// <summary>The tracked rows, as a list.</summary>
    public (EntityNames Entity, string Rows) Rows(IReadOnlyCollection<string> includes)
    {
        if (_memory is not null)
            return (Entity, _where is null ? _memory : $"{_memory}.Where({Variable} => {_where}).ToList()");
        var filter = string.Join(
            " && ",
            new[] { _owned, _where }.OfType<string>().Select(part => part.Contains(" || ", StringComparison.Ordinal) ? $"({part})" : part)
        );
        var where = filter.Length == 0 ? "" : $".Where(row => {filter})";
        return (
            Entity,
            $"await db.{Entity.Set}{string.Concat(Includes.Of(includes, _handler.Names, Entity))}{where}.OrderBy(row => row.Id).ToListAsync(cancellation)"
        );
    }

    /// <summary>Parts that are not saved yet have nothing loaded: what the loop reads is loaded for the new row as a whole.</summary>
    public void Prepare()
    {
        if (_memory is null)
            return;
        foreach (var path in _handler.IncludesOf(_alias))
            _handler.Include("this", $"{_memory[(_memory.LastIndexOf('.') + 1)..]}.{path}");
    }

    private string Owned(RelationNames relation, CompiledExpression owner, string code)
    {
        var inverse = relation.Inverse is null ? null : Entity.FindRelation(relation.Inverse);
        var id = owner.RowId ?? $"{code}.Id";
        return inverse switch
        {
            { IsToOne: true } => $"row.{inverse.ForeignKey} == {id}",
            { } => $"row.{inverse.Property}.Any(other => other.Id == {id})",
            null => throw new ExpressionException($"Rows of '{relation.Relation.Name}' can't be found from the other side."),
        };
    }

    private string Condition(Expression where, string alias)
    {
        var outer = _handler.Scope;
        _handler.Scope = outer.With(alias, Variable, Entity);
        var code = _handler.Condition(where);
        _handler.Scope = outer;
        return code;
    }

    private static string Alias(Handler handler, string alias)
    {
        var name = Locals.ForParameter(alias);
        return handler.Scope.Roots.Values.Any(root => root.Code == name) ? $"{name.TrimStart('@')}Row" : name;
    }
}
