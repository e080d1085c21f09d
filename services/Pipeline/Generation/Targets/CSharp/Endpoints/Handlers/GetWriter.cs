using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Reads one row.</summary>
internal sealed class GetWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Get];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        Requests.Take(handler);
        Requests.Validate(handler);
        rows.LoadParent();
        handler.Use(Service.Db, Service.Cancellation);
        handler.Refusals.Add(404);
        if (Answer.ViewOf(handler) is not { } view)
        {
            WriteEmpty(handler, rows);
            return;
        }

        var predicate = rows.SubjectPredicate();
        var narrowing = Access.Narrowing(handler, "row");
        var call = ViewCalls.Of(handler, view);
        var set = $"db.{handler.Entity!.Set}";
        handler.Code.Line(
            $"var response = await {set}.Where(row => {predicate}){(narrowing is null ? "" : $".Where(row => {narrowing})")}.Select({call}).SingleOrDefaultAsync(cancellation);"
        );
        var outsider = handler.Operation.Access.OutsiderStatus;
        if (narrowing is not null && outsider != 404)
        {
            handler.Refusals.Add(outsider);
            handler.Code.If(
                $"response is null && await {set}.AnyAsync(row => {predicate}, cancellation)",
                $"throw new RefusedException({outsider});"
            );
        }

        handler.Code.If("response is null", "throw new RefusedException(404);");
        Answer.Return(handler);
    }

    /// <summary>An answer without a body: what it has to say of the row stands in its headers.</summary>
    private static void WriteEmpty(Handler handler, PathRows rows)
    {
        rows.LoadSubject();
        Access.Check(handler);
        Guards.Check(handler);
        Answer.Return(handler);
    }
}
