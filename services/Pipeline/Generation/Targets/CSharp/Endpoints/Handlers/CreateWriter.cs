using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Makes a row.</summary>
internal sealed class CreateWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Create];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        var transaction = new Transactions(handler, Transactions.IsNeeded(handler) || handler.Body?.IsList == true);
        Requests.Take(handler);
        Idempotency.RequireKey(handler);
        transaction.Begin();
        Idempotency.Replay(handler);
        rows.LoadParent();
        var checksRow = Access.MentionsRow(handler.Operation);
        if (!checksRow)
            Access.Check(handler);
        if (handler.Body?.IsList == true)
            CreateMany.Write(handler, rows, transaction, checksRow);
        else
            Single(handler, rows, transaction, checksRow);
    }

    private static void Single(Handler handler, PathRows rows, Transactions transaction, bool checksRow)
    {
        Requests.Validate(handler);
        handler.Code.Line();
        NewRow.Make(handler, rows);
        if (handler.Operation.MergeOn.Count > 0)
            Merge.Write(handler, () => Add(handler, checksRow));
        else
            Add(handler, checksRow);
        handler.Code.Line();
        transaction.Save();
        Answer.Read(handler);
        var location = Locations.OfNew(handler);
        Idempotency.Keep(handler);
        transaction.Commit();
        Answer.Return(handler, location);
    }

    private static void Add(Handler handler, bool checksRow)
    {
        NewRow.Add(handler);
        Access.CheckSightOfNew(handler);
        if (checksRow)
            Access.Check(handler);
        Requests.CheckRow(handler);
        Guards.Check(handler);
        NewRow.GiveValues(handler);
        new EffectWriter(handler).Write(handler.Operation.Effects);
    }
}
