using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Changes a row: all of it, or the members that are sent.</summary>
internal sealed class UpdateWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Replace, OperationKind.Patch];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        var transaction = new Transactions(handler, Transactions.IsNeeded(handler));
        handler.Refusals.Add(404);
        handler.Refusals.Add(409);
        Requests.Take(handler);
        transaction.Begin();
        rows.LoadParent();
        Loaded.WithSent(handler);
        rows.LoadSubject();
        Access.Check(handler);
        Preconditions.Check(handler);
        Requests.Validate(handler);
        Loaded.Before(handler);
        var move = new Transitions(handler);
        move.ChooseIfSent();
        handler.Code.Line();
        Requests.Apply(handler);
        handler.Code.Line($"{Hooks.ClassOf(handler.Entity!)}.Updating({handler.Row});");
        Loaded.Again(handler);
        Requests.CheckRow(handler);
        Guards.Check(handler);
        move.Apply();
        new EffectWriter(handler).Write(handler.Operation.Effects);
        handler.Code.Line();
        transaction.Save();
        Answer.Read(handler);
        transaction.Commit();
        Answer.Return(handler);
    }
}
