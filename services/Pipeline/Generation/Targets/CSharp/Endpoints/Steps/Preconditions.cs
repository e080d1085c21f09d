using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Refuses to change another version of a row than the one that the client has seen.</summary>
internal static class Preconditions
{
    public static void Check(Handler handler)
    {
        var (names, operation) = (handler.Names, handler.Operation);
        if (!operation.HonoursIfMatch || names.Model.Api.ShownFor(operation) is not { } shown)
            return;
        handler.Refusals.Add(412);
        handler.Use(Service.Db, Service.Http, Service.Cancellation);
        if (operation.MissingIfMatchStatus is { } missing)
        {
            handler.Refusals.Add(missing);
            handler.Code.If("ifMatch is null", $"throw new RefusedException({missing}, \"The header 'If-Match' is required.\");");
            Compare(handler, shown);
        }
        else
        {
            handler.Code.Nest("if (ifMatch is not null)", () => Compare(handler, shown));
        }
    }

    private static void Compare(Handler handler, Operation shown)
    {
        var view = handler.Names.Model.Api.FindView(shown.Response.View!)!;
        var call = ViewCalls.Of(handler, view);
        var set = handler.Entity!.Set;
        handler.Code.Line($"var current = await db.{set}.Where(row => row.Id == {handler.Row}.Id).Select({call}).SingleAsync(cancellation);");
        handler.Code.Line($"http.RequireVersion(ifMatch, {Envelopes.Wrap(handler.Names, shown, view, "current").Code});");
    }
}
