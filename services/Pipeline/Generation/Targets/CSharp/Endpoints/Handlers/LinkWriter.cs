using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Makes and removes the caller's link to a row; doing it twice changes nothing.</summary>
internal sealed class LinkWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Link, OperationKind.Unlink];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        var settings = handler.Operation.Settings;
        var link = handler.Names.Entity(settings["link"]);
        var target = link.FindRelation(settings["target"])!.ForeignKey;
        var account = link.FindRelation(settings["account"])!.ForeignKey;
        handler.Use(Service.Db, Service.Caller, Service.Cancellation);
        handler.Refusals.Add(404);
        handler.Code.Line($"await using var transaction = await db.BeginExclusiveAsync(cancellation, $\"{link.Table}/{{caller.Id}}\");");
        rows.LoadParent();
        rows.LoadSubject();
        Access.Check(handler);
        Guards.Check(handler);
        var own = $"row.{target} == {handler.Row}.Id && row.{account} == caller.Id";
        if (handler.Operation.Kind == OperationKind.Link)
            handler.Code.Nest($"if (!await db.{link.Set}.AnyAsync(row => {own}, cancellation))", () => Add(handler, link, target!, account!));
        else
            handler.Code.Line($"db.{link.Set}.RemoveRange(await db.{link.Set}.Where(row => {own}).ToListAsync(cancellation));");
        new EffectWriter(handler).Write(handler.Operation.Effects);
        handler.Code.Line("await db.SaveChangesAsync(cancellation);");
        Answer.Read(handler);
        handler.Code.Line("await transaction.CommitAsync(cancellation);");
        Answer.Return(handler);
    }

    private static void Add(Handler handler, Names.EntityNames link, string target, string account)
    {
        handler.Code.Line($"var link = new {link.Class} {{ {target} = {handler.Row}.Id, {account} = caller.Id }};");
        RowValues.Assign(handler, link, "link");
        handler.Code.Line($"db.{link.Set}.Add(link);");
    }
}
