using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>The rows that an operation's path names: <c>this</c>, and its parent.</summary>
internal sealed class PathRows
{
    private readonly Handler _handler;
    private readonly IReadOnlyList<RouteParameter> _rows;

    public PathRows(Handler handler)
    {
        _handler = handler;
        _rows = [.. handler.Route.Where(parameter => parameter.Entity is not null)];
        var isNamed =
            handler.Operation.Kind is not (OperationKind.List or OperationKind.Create or OperationKind.DeleteAll)
            && handler.Operation.Subject is null;
        Subject = isNamed && _rows.Count > 0 && (handler.Entity is null || _rows[^1].Entity!.Name == handler.Entity.Name) ? _rows[^1] : null;
        var parents = Subject is null ? _rows.Count : _rows.Count - 1;
        Parent = parents > 0 ? _rows[parents - 1] : null;
    }

    /// <summary>The parameter that names <c>this</c>, or null.</summary>
    public RouteParameter? Subject { get; }

    /// <summary>The parameter that names the parent, or null.</summary>
    public RouteParameter? Parent { get; }

    /// <summary>The relation from rows of the operation's entity to the parent.</summary>
    public RelationNames? ToParent =>
        Parent is null || _handler.Entity is null ? null : Link(_handler.Entity, Parent.Entity!, (Subject ?? Parent).Parameter.ParentRelation);

    /// <summary>Loads the parent into <c>parent</c>, or refuses with 404.</summary>
    public void LoadParent()
    {
        if (Parent is null)
            return;
        _handler.Use(Service.Db, Service.Cancellation);
        _handler.Scope = _handler.Scope.With("parent", "parent", Parent.Entity);
        Load("parent", "parent", Parent.Entity!, Seen("parent", Parent.Entity!, Predicate(Parent, _rows.ToList().IndexOf(Parent))));
    }

    /// <summary>Loads <c>this</c> for changing it, or refuses with 404.</summary>
    public void LoadSubject()
    {
        var entity = _handler.Entity ?? Subject?.Entity;
        if (entity is null || (Subject is null && _handler.Operation.Subject is null))
            return;
        _handler.Use(Service.Db, Service.Cancellation);
        _handler.Scope = _handler.Scope.With("this", _handler.Row, entity);
        Load("this", _handler.Row, entity, SubjectPredicate());
    }

    /// <summary>The condition that picks <c>this</c>, over the lambda parameter <c>row</c>.</summary>
    public string SubjectPredicate()
    {
        if (Subject is null)
            return Seen("this", _handler.Entity!, SubjectExpressions.Predicate(_handler));
        var own = $"row.{Subject.Property} == {Subject.Variable}";
        return Seen("this", Subject.Entity!, Parent is not null && ToParent is { } link ? $"{own} && row.{link.ForeignKey} == parent.Id" : own);
    }

    /// <summary>What the caller may not know of is not found.</summary>
    private string Seen(string root, EntityNames entity, string predicate) =>
        Access.Sight(_handler, root, "row", entity) is { } sight ? $"{predicate} && {sight}" : predicate;

    private void Load(string root, string variable, EntityNames entity, string predicate) =>
        _handler.Code.Later(() => [.. Query(root, variable, entity, predicate), "    ?? throw new RefusedException(404);"]);

    private IEnumerable<string> Query(string root, string variable, EntityNames entity, string predicate)
    {
        var includes = Includes.Of(_handler.IncludesOf(root), _handler.Names, entity);
        if (includes.Count == 0)
            return [$"var {variable} = await db.{entity.Set}.SingleOrDefaultAsync(row => {predicate}, cancellation)"];
        return
        [
            $"var {variable} = await db.{entity.Set}",
            .. includes.Select(include => $"    {include}"),
            $"    .SingleOrDefaultAsync(row => {predicate}, cancellation)",
        ];
    }

    /// <summary>Rows further out only narrow the search: the parent of the parent must be the one that the path names.</summary>
    private string Predicate(RouteParameter row, int index)
    {
        var conditions = new List<string> { $"row.{row.Property} == {row.Variable}" };
        var path = "row";
        for (var outer = index - 1; outer >= 0; outer--)
        {
            if (Link(_rows[outer + 1].Entity!, _rows[outer].Entity!, _rows[outer + 1].Parameter.ParentRelation) is not { } link)
                break;
            path = $"{path}.{link.Property}{(link.IsNullable ? "!" : "")}";
            conditions.Add($"{path}.{_rows[outer].Property} == {_rows[outer].Variable}");
        }

        return string.Join(" && ", conditions);
    }

    private static RelationNames? Link(EntityNames entity, EntityNames parent, string? relation)
    {
        if (relation is not null && entity.FindRelation(relation) is { IsToOne: true } named)
            return named;
        var candidates = entity.ToOne.Where(candidate => candidate.Relation.Target == parent.Name).ToList();
        return candidates.Find(candidate => candidate.Relation.Required && candidate.Relation.Name != entity.Entity.Owner)
            ?? candidates.FirstOrDefault();
    }
}
