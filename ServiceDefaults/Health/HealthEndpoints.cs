using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgenticAi.ServiceDefaults.Health;

/// <summary>
/// <c>/live</c>: the process answers. <c>/health</c>: the same with nothing asked of others, for probes that run often.
/// <c>/ready</c>: every dependency is asked, with the time that it took.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                Status = report.Status.ToString(),
                Milliseconds = Math.Round(report.TotalDuration.TotalMilliseconds, 1),
                Dependencies = report.Entries.Select(entry => new
                {
                    Name = entry.Key,
                    Status = entry.Value.Status.ToString(),
                    Milliseconds = Math.Round(entry.Value.Duration.TotalMilliseconds, 1),
                    entry.Value.Description,
                }),
            },
            ApiJson.Options
        );
}
