using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Does something to a row: a move of its life cycle, or effects.</summary>
internal sealed class ActionWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Action];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        var transaction = new Transactions(handler, Transactions.IsNeeded(handler));
        handler.Refusals.Add(404);
        Requests.Take(handler);
        Idempotency.RequireKey(handler);
        transaction.Begin();
        Idempotency.Replay(handler);
        // What names the row in the body must be there before the row is looked for.
        var isNamedInBody = handler.Operation.Subject?.ToString().Contains("input.", StringComparison.Ordinal) == true;
        if (isNamedInBody)
            Requests.Validate(handler);
        rows.LoadParent();
        rows.LoadSubject();
        Access.Check(handler);
        Preconditions.Check(handler);
        if (!isNamedInBody)
            Requests.Validate(handler);
        handler.Code.Line();
        Loaded.Before(handler);
        var move = new Transitions(handler);
        move.Choose();
        Guards.Check(handler);
        Requests.Apply(handler);
        move.Apply();
        new EffectWriter(handler).Write(handler.Operation.Effects);
        if (RowRules.MayBreak(handler))
            Requests.CheckRow(handler);
        handler.Code.Line();
        transaction.Save();
        Answer.Read(handler);
        Idempotency.Keep(handler);
        transaction.Commit();
        Answer.Return(handler);
    }
}
