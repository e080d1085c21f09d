using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

/// <summary>A handler under construction: its statements, what they use, and what the method returns.</summary>
internal sealed class Handler
{
    private readonly SortedSet<Service> _services = [];
    private readonly HashSet<string> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _includes = new(StringComparer.Ordinal);

    public Handler(CodeNames names, Operation operation)
    {
        Names = names;
        Operation = operation;
        Entity = operation.Entity is null ? null : names.FindEntity(operation.Entity);
        Route = RouteParameters.Of(names, operation);
        Row = Entity is null ? "row" : Locals.ForRow(Entity, Route);
        Scope = Inputs.Bind(this, ExpressionScope.Handler(names, null));
        if (Entity is not null)
            Scope = Scope.With("this", Row, Entity);
    }

    public CodeNames Names { get; }

    public Operation Operation { get; }

    /// <summary>The entity of <c>this</c>.</summary>
    public EntityNames? Entity { get; }

    /// <summary>Local variable of <c>this</c>.</summary>
    public string Row { get; }

    public IReadOnlyList<RouteParameter> Route { get; }

    public CodeBlock Code { get; } = new();

    public ExpressionScope Scope { get; set; }

    /// <summary>The type inside of <c>Task&lt;&gt;</c>.</summary>
    public string Result { get; set; } = "IResult";

    /// <summary>The C# type of the body, where the result does not tell.</summary>
    public string? Answers { get; set; }

    /// <summary>Record of a list's query parameters, or null.</summary>
    public string? QueryRecord { get; set; }

    /// <summary>What the answer of a list looks like, null for other operations.</summary>
    public ListShape? ListType { get; set; }

    /// <summary>Declaration of the parameter that takes the body, or null.</summary>
    public string? RequestType { get; set; }

    /// <summary>Statuses with which it may refuse, besides those of access and validation.</summary>
    public SortedSet<int> Refusals { get; } = [];

    public IReadOnlyCollection<Service> Services => _services;

    public Body? Body => Operation.Body is null ? null : Names.Model.Api.FindBody(Operation.Body);

    public void Use(params ReadOnlySpan<Service> services)
    {
        foreach (var service in services)
            _services.Add(service);
    }

    /// <summary>Notes that the code names <c>now</c> or <c>today</c>.</summary>
    public void UseMoment(string moment)
    {
        _uses.Add(moment);
        Use(Service.Time);
    }

    public bool Uses(string name) => _uses.Contains(name);

    public string Condition(Expression condition) => Take(ExpressionCompiler.Condition(condition, Scope));

    public string Refusal(Expression condition) => Take(ExpressionCompiler.Refusal(condition, Scope));

    public string Value(Expression value) => Take(ExpressionCompiler.Compile(value, Scope));

    public string ValueOf(Expression value, ExpressionType type) => Take(ExpressionCompiler.Value(value, type, Scope));

    /// <summary>A condition inside of a query over rows of an entity, whose lambda has the parameter.</summary>
    public string Where(Expression condition, string root, string parameter, EntityNames entity) =>
        Take(ExpressionCompiler.Condition(condition, (Scope with { Place = ExpressionPlace.Query }).WithRange(root, parameter, entity)));

    public string SortKey(Expression value, string root, string parameter, EntityNames entity) =>
        Take(ExpressionCompiler.SortKey(value, (Scope with { Place = ExpressionPlace.Query }).WithRange(root, parameter, entity)));

    /// <summary>Code of a compiled expression; what it needs is noted.</summary>
    public string Take(CompiledExpression compiled)
    {
        foreach (var use in compiled.Uses)
            Note(use);
        if (compiled.Awaits)
            Use(Service.Db, Service.Cancellation);
        foreach (var (root, path) in compiled.Includes)
            Include(root, path);
        return compiled.Code;
    }

    public void Include(string root, string path)
    {
        if (!_includes.TryGetValue(root, out var paths))
            _includes.Add(root, paths = new SortedSet<string>(StringComparer.Ordinal));
        paths.Add(path);
    }

    public IReadOnlyCollection<string> IncludesOf(string root) => _includes.TryGetValue(root, out var paths) ? paths : [];

    /// <summary>Notes that the code names something around it.</summary>
    public void Note(string use)
    {
        switch (use)
        {
            case "db":
                Use(Service.Db, Service.Cancellation);
                break;
            case "caller":
                Use(Service.Caller);
                break;
            case "baseUrl":
                Use(Service.Http);
                break;
            default:
                UseMoment(use);
                break;
        }
    }
}
