using AgenticAi.Gateway.Access;

namespace AgenticAi.Gateway.Audit;

/// <summary>Notes who changed what at the services, and how that went.</summary>
internal sealed class ChangeAudit(AuditQueue queue)
{
    /// <summary>Messages of conversations are kept, with their authors, where they are.</summary>
    private static readonly PathString Messages = "/api/conversations";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var request = context.Request;
        if (!AccessExtensions.IsReading(request.Method) && !request.Path.StartsWithSegments(Messages, StringComparison.OrdinalIgnoreCase))
        {
            queue.Add(AuditKinds.Changed, $"{request.Method} {request.Path}", $"{context.Response.StatusCode}");
        }
    }
}
