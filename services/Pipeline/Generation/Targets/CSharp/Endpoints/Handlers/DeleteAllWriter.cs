using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Deletes every row that the caller may delete.</summary>
internal sealed class DeleteAllWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.DeleteAll];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        var transaction = new Transactions(handler, Transactions.IsNeeded(handler));
        handler.Use(Service.Db, Service.Cancellation);
        transaction.Begin();
        rows.LoadParent();
        Requests.Validate(handler);
        Guards.Check(handler);
        var conditions = new[]
        {
            rows.ToParent is { } parent ? $"row.{parent.ForeignKey} == parent.Id" : null,
            handler.Operation.List?.Where is { } where ? handler.Where(where, "this", "row", handler.Entity!) : null,
            Access.Narrowing(handler, "row"),
        };
        var filter = string.Concat(conditions.OfType<string>().Select(condition => $".Where(row => {condition})"));
        handler.Code.Line($"await db.{handler.Entity!.Set}{filter}.ExecuteDeleteAsync(cancellation);");
        new EffectWriter(handler).Write(handler.Operation.Effects);
        if (handler.Operation.Effects.Count > 0)
            transaction.Save();
        Answer.Read(handler);
        transaction.Commit();
        Answer.Return(handler);
    }
}
