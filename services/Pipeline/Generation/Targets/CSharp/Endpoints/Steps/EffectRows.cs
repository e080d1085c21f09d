using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Tells of which entity the row or rows at the end of a path are.</summary>
internal sealed class EffectRows
{
    private readonly ApplicationModel _model;
    private readonly Dictionary<string, string> _roots;

    public EffectRows(ApplicationModel model, Operation operation)
    {
        _model = model;
        _roots = new Dictionary<string, string>(StringComparer.Ordinal);
        if (operation.Entity is not null)
            _roots["this"] = _roots["old"] = operation.Entity;
        if (model.Domain.Accounts is { } accounts)
            _roots["me"] = accounts.Entity;
        var parents = operation.Parameters.Where(parameter => parameter.Entity is not null && parameter.Entity != operation.Entity).ToList();
        if (parents.Count > 0)
            _roots["parent"] = parents[^1].Entity!;
        var everything = operation.Guards.Select(guard => guard.Condition).Concat(Effects.Flatten(operation.Effects).SelectMany(Effects.Expressions));
        foreach (var aggregate in everything.SelectMany(ExpressionRoots.All).OfType<AggregateExpression>())
        {
            if (EntityOf(aggregate.Source) is { } entity)
                _roots.TryAdd(aggregate.Alias, entity);
        }
    }

    private EffectRows(ApplicationModel model, Dictionary<string, string> roots) => (_model, _roots) = (model, roots);

    public EffectRows With(string alias, string? entity)
    {
        var roots = new Dictionary<string, string>(_roots, StringComparer.Ordinal);
        if (entity is not null)
            roots[alias] = entity;
        return new EffectRows(_model, roots);
    }

    /// <summary>Null when the path does not lead to rows.</summary>
    public string? EntityOf(PathExpression path)
    {
        var entity = _roots.GetValueOrDefault(path.Root) ?? (path.Members.Count == 0 ? _model.Domain.FindEntity(path.Root)?.Name : null);
        foreach (var member in path.Members)
        {
            entity = entity is null ? null : _model.Domain.FindEntity(entity)?.FindRelation(member)?.Target;
        }

        return entity;
    }
}
