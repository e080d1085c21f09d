using AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>One transaction around what belongs together, with the locks that its rules need.</summary>
internal sealed class Transactions
{
    private readonly Handler _handler;
    private readonly IReadOnlyList<string> _scopes;

    /// <param name="handler">The handler.</param>
    /// <param name="isNeeded">The handler reads or saves more than once.</param>
    public Transactions(Handler handler, bool isNeeded)
    {
        _handler = handler;
        var own = handler.Entity;
        var isTree = own is not null && own.ToOne.Any(relation => relation.Relation.Acyclic && Requests.IsWritten(handler, relation));
        _scopes =
        [
            .. LockScopes
                .Of(handler.Names, handler.Operation)
                .Select(HostData.Literal)
                .Concat(isTree ? [HostData.Literal(own!.Table)] : [])
                .Concat(handler.Operation.IdempotencyHeader is null ? [] : [Idempotency.Scope(handler)])
                .Distinct(StringComparer.Ordinal),
        ];
        IsOpen = isNeeded || _scopes.Count > 0 || handler.Operation.IdempotencyHeader is not null;
    }

    public bool IsOpen { get; }

    /// <summary>Whether saving an operation's changes takes more than one statement that belongs together.</summary>
    public static bool IsNeeded(Operation operation) => operation.Effects.Count > 0 || operation.Guards.Count > 0 || operation.MergeOn.Count > 0;

    public static bool IsNeeded(Handler handler) =>
        IsNeeded(handler.Operation)
        || (
            handler.Operation.Kind == OperationKind.Create
            && handler.Entity is { } entity
            && ValuesGenerator.Exist(entity)
            && entity.Entity.Attributes.Exists(attribute =>
                attribute.Generator?.Kind is GeneratorKind.RunningNumber or GeneratorKind.Slug or GeneratorKind.RandomCode
            )
        );

    public void Begin()
    {
        if (!IsOpen)
            return;
        _handler.Use(Service.Db, Service.Cancellation);
        _handler.Code.Line(
            _scopes.Count == 0
                ? "await using var transaction = await db.Database.BeginTransactionAsync(cancellation);"
                : $"await using var transaction = await db.BeginExclusiveAsync(cancellation, {string.Join(", ", _scopes)});"
        );
    }

    public void Save()
    {
        _handler.Use(Service.Db, Service.Cancellation);
        _handler.Code.Line("await db.SaveChangesAsync(cancellation);");
    }

    public void Commit()
    {
        if (IsOpen)
            _handler.Code.Line("await transaction.CommitAsync(cancellation);");
    }
}
