using AgenticAi.Gateway.Audit;
using AgenticAi.ServiceDefaults.Problems;

namespace AgenticAi.Gateway.Limits;

/// <summary>Refuses requests of whoever makes too many.</summary>
internal sealed class LimitMiddleware(RequestDelegate next, RequestBuckets buckets, SharedLimits limits, AuditQueue audit)
{
    private static readonly PathString[] Limited = ["/api", "/preview"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (
            Limited.Any(start => context.Request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase))
            && await limits.TakeAsync(buckets.Of(context), context.RequestAborted) is var (bucket, seconds)
        )
        {
            await RefuseAsync(context, bucket, seconds);
            return;
        }

        await next(context);
    }

    private async Task RefuseAsync(HttpContext context, Bucket bucket, long seconds)
    {
        if (await limits.IsNewsAsync(bucket, context.RequestAborted))
        {
            audit.Add(AuditKinds.Limited, bucket.Name, $"{context.Request.Method} {context.Request.Path}");
        }

        context.Response.Headers.RetryAfter = $"{seconds}";
        await context.RefuseAsync(StatusCodes.Status429TooManyRequests, $"Too many requests. Wait {seconds} seconds.");
    }
}
