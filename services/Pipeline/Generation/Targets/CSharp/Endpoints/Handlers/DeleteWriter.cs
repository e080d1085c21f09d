using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Deletes a row; the database refuses, empties or deletes what points to it.</summary>
internal sealed class DeleteWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Delete];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        var transaction = new Transactions(handler, Transactions.IsNeeded(handler));
        handler.Refusals.Add(404);
        handler.Refusals.Add(409);
        Requests.Take(handler);
        transaction.Begin();
        rows.LoadParent();
        rows.LoadSubject();
        Access.Check(handler);
        Preconditions.Check(handler);
        Requests.Validate(handler);
        handler.Code.Line();
        Guards.Check(handler);
        new EffectWriter(handler).Write(handler.Operation.Effects);
        if (Answer.ViewOf(handler) is not null)
            Answer.Read(handler);
        handler.Code.Line();
        handler.Code.Line($"{Hooks.ClassOf(handler.Entity!)}.Deleting({handler.Row});");
        handler.Code.Line($"db.{handler.Entity!.Set}.Remove({handler.Row});");
        transaction.Save();
        transaction.Commit();
        Answer.Return(handler);
    }
}
