namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

/// <summary>A finished handler: the text of its method, without access modifier.</summary>
internal static class HandlerMethod
{
    public static IEnumerable<string> Lines(Handler handler, string modifiers, string name)
    {
        // First, since statements that are filled in last may use more services.
        var body = handler.Code.Lines;
        yield return $"{modifiers} async Task<{handler.Result}> {name}({string.Join(", ", Parameters(handler))})";
        yield return "{";
        foreach (var line in Moments(handler).Concat(body))
            yield return line.Length == 0 ? line : $"    {line}";
        yield return "}";
    }

    private static IEnumerable<string> Parameters(Handler handler)
    {
        foreach (var route in handler.Route)
            yield return route.Declaration;
        if (handler.QueryRecord is { } query)
            yield return $"[AsParameters] {query} query";
        else
        {
            foreach (var parameter in Inputs.Of(handler.Operation).OrderByDescending(parameter => parameter.Required))
                yield return Inputs.Declaration(parameter);
        }

        if (handler.Operation.IdempotencyHeader is { } header)
            yield return $"[FromHeader(Name = \"{header}\")] string? key";
        if (handler.Operation.HonoursIfMatch)
            yield return "[FromHeader(Name = \"If-Match\")] string? ifMatch";
        if (handler.RequestType is { } request)
            yield return handler.Operation.Method == "DELETE" ? $"[FromBody] {request}" : request;
        foreach (var service in handler.Services)
            yield return Declaration(service);
    }

    private static IEnumerable<string> Moments(Handler handler)
    {
        if (handler.Uses("now") || handler.Uses("today"))
            yield return "var now = time.GetUtcNow();";
        if (handler.Uses("today"))
            yield return "var today = DateOnly.FromDateTime(now.UtcDateTime);";
    }

    private static string Declaration(Service service) =>
        service switch
        {
            Service.Http => "HttpContext http",
            Service.Db => "AppDbContext db",
            Service.Caller => "CurrentUser caller",
            Service.Passwords => "Passwords passwords",
            Service.Tokens => "Tokens tokens",
            Service.Answers => "IdempotentAnswers answers",
            Service.Time => "TimeProvider time",
            _ => "CancellationToken cancellation",
        };
}
