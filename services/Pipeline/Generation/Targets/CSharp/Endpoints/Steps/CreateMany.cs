using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Makes a row for each item of a list.</summary>
internal static class CreateMany
{
    public static void Write(Handler handler, PathRows rows, Transactions transaction, bool checksRow)
    {
        var entity = handler.Entity!;
        handler.Use(Service.Db, Service.Cancellation);
        handler.Code.If("requests.Any(request => request is null)", "throw new RefusedException(400, \"The list must not hold null.\");");
        handler.Code.Line($"var made = new List<{entity.Class}>();");
        handler.Code.Nest(
            "foreach (var request in requests)",
            () =>
            {
                Requests.Validate(handler);
                NewRow.Make(handler, rows);
                NewRow.Add(handler);
                if (checksRow)
                    Access.Check(handler);
                Guards.Check(handler);
                NewRow.GiveValues(handler);
                new EffectWriter(handler).Write(handler.Operation.Effects);
                handler.Code.Line($"made.Add({handler.Row});");
            }
        );
        transaction.Save();
        if (Answer.ViewOf(handler) is { } view)
        {
            handler.Code.Line("var ids = made.Select(row => row.Id).ToList();");
            handler.Code.Line(
                $"var responses = await db.{entity.Set}.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).Select({ViewCalls.Of(handler, view)}).ToListAsync(cancellation);"
            );
            handler.Code.Line(
                handler.Operation.Response.IsList
                    ? "IReadOnlyList<" + ViewCalls.TypeOf(handler.Names, view) + "> response = responses;"
                    : "var response = responses[^1];"
            );
        }

        transaction.Commit();
        Answer.Return(handler);
    }
}
