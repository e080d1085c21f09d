using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Effects without a row of their own.</summary>
internal sealed class ProcedureWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Procedure];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        var transaction = new Transactions(handler, isNeeded: true);
        Requests.Take(handler);
        Idempotency.RequireKey(handler);
        transaction.Begin();
        Idempotency.Replay(handler);
        rows.LoadParent();
        rows.LoadSubject();
        Access.Check(handler);
        Requests.Validate(handler);
        Guards.Check(handler);
        new EffectWriter(handler).Write(handler.Operation.Effects);
        transaction.Save();
        Answer.Read(handler);
        Idempotency.Keep(handler);
        transaction.Commit();
        Answer.Return(handler);
    }
}
