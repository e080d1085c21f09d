using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>What an operation answers in the end.</summary>
internal static class Answer
{
    public static View? ViewOf(Handler handler) => handler.Operation.Response.View is { } name ? handler.Names.Model.Api.FindView(name) : null;

    /// <summary>Reads the answer back, while a transaction is still open: the client gets what it wrote, not what somebody made of it since.</summary>
    public static void Read(Handler handler)
    {
        if (ViewOf(handler) is not { } view)
            return;
        if (view.Entity is not null && view.Entity == handler.Entity?.Name)
        {
            handler.Use(Service.Db, Service.Cancellation);
            var call = ViewCalls.Of(handler, view);
            handler.Code.Line(
                $"var response = await db.{handler.Entity.Set}.Where(row => row.Id == {handler.Row}.Id).Select({call}).SingleAsync(cancellation);"
            );
        }
        else
        {
            ViewObjects.Write(handler, view);
        }
    }

    /// <summary>Returns the answer with its status.</summary>
    public static void Return(Handler handler, string? location = null)
    {
        var answer = handler.Operation.Response;
        if (answer.Status >= 400)
        {
            handler.Refusals.Add(answer.Status);
            handler.Code.Line($"throw new RefusedException({answer.Status});");
            return;
        }

        var (result, type) = Typed(handler, location);
        handler.Result = handler.Operation.IdempotencyHeader is null ? type : "IResult";
        if (ViewOf(handler) is not null && (handler.Result == "IResult" || type.StartsWith("JsonHttpResult", StringComparison.Ordinal)))
            handler.Answers = type[(type.IndexOf('<', StringComparison.Ordinal) + 1)..^1];
        foreach (var (header, value) in answer.Headers)
        {
            handler.Use(Service.Http);
            handler.Code.Line($"http.Response.Headers[\"{header}\"] = {Text(handler, value)};");
        }

        handler.Code.Line($"return {result};");
    }

    private static (string Result, string Type) Typed(Handler handler, string? location)
    {
        var status = handler.Operation.Response.Status;
        if (ViewOf(handler) is not { } view)
        {
            return status switch
            {
                204 => ("TypedResults.NoContent()", "NoContent"),
                200 => ("TypedResults.Ok()", "Ok"),
                201 when location is not null => ($"TypedResults.Created({location})", "Created"),
                _ => ($"TypedResults.StatusCode({status})", "StatusCodeHttpResult"),
            };
        }

        if (handler.ListType is { } list)
            return ($"TypedResults.Ok({(list.IsBare ? "items" : "response")})", $"Ok<{list.Type}>");
        var (body, type) = Envelopes.Wrap(handler, view, "response");
        if (handler.Operation.Response.ContentType is not "application/json" and var contentType)
            return ($"TypedResults.Text($\"{{{body}}}\", \"{contentType}\", statusCode: {status})", "ContentHttpResult");
        return status switch
        {
            200 => ($"TypedResults.Ok({body})", $"Ok<{type}>"),
            201 when location is not null => ($"TypedResults.Created({location}, {body})", $"Created<{type}>"),
            _ => ($"TypedResults.Json({body}, statusCode: {status})", $"JsonHttpResult<{type}>"),
        };
    }

    private static string Text(Handler handler, Model.Expressions.Expression value)
    {
        var compiled = ExpressionCompiler.Compile(value, handler.Scope);
        var code = handler.Take(compiled);
        return compiled.Type.Kind == ValueKind.Text ? code : $"$\"{{{code}}}\"";
    }
}
