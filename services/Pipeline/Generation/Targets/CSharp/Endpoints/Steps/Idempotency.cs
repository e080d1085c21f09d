using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Answers a repeated request with the first answer.</summary>
internal static class Idempotency
{
    /// <summary>The scope that lets only one request with a key run at a time.</summary>
    public static string Scope(Handler handler) => $"$\"{handler.Operation.Id}/{{key}}\"";

    public static void RequireKey(Handler handler)
    {
        var operation = handler.Operation;
        if (operation.IdempotencyHeader is not { } header || !operation.IdempotencyRequired)
            return;
        handler.Code.If("string.IsNullOrWhiteSpace(key)", $"throw new RefusedException(400, \"The header '{header}' is required.\");");
    }

    public static void Replay(Handler handler)
    {
        var operation = handler.Operation;
        if (operation.IdempotencyHeader is null)
            return;
        handler.Use(Service.Answers, Service.Cancellation);
        handler.Refusals.Add(422);
        var code = operation.IdempotencyMismatchCode is { } mismatch ? HostData.Literal(mismatch) : "null";
        var find = $"await answers.FindAsync(\"{operation.Id}\", key, {Request(handler)}, {code}, cancellation) is {{ }} earlier";
        handler.Code.If(
            operation.IdempotencyRequired ? find : $"key is not null && {find}",
            $"return TypedResults.Text(earlier, \"application/json\", statusCode: {operation.IdempotencyReplayStatus});"
        );
    }

    public static void Keep(Handler handler)
    {
        var operation = handler.Operation;
        if (operation.IdempotencyHeader is null)
            return;
        var answer = Answer.ViewOf(handler) is { } view ? Envelopes.Wrap(handler, view, "response").Code : "null";
        var keep = $"await answers.KeepAsync(\"{operation.Id}\", key, {Request(handler)}, {answer}, cancellation);";
        if (operation.IdempotencyRequired)
            handler.Code.Line(keep);
        else
            handler.Code.If("key is not null", keep);
    }

    private static string Request(Handler handler) => handler.Body is null ? "null" : "request";
}
