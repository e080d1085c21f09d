using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace AgenticAi.ServiceDefaults.Problems;

/// <summary>Refusals, unreadable requests and dependencies that are away are answers, not faults; whatever else is thrown is left to the framework's 500.</summary>
internal sealed class RefusalHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var details = exception switch
        {
            RefusalException refusal => Details(refusal.Status, refusal.Message),
            BadHttpRequestException { InnerException: JsonException json } => Details(
                400,
                $"The body is not the JSON that is expected, at {json.Path}."
            ),
            BadHttpRequestException bad => Details(bad.StatusCode, bad.Message),
            NpgsqlException { IsTransient: true } or HttpRequestException or BrokenCircuitException or TimeoutRejectedException => Details(
                503,
                "A part of the system does not answer just now. Nothing was changed; try again."
            ),
            _ => null,
        };
        if (details is null)
        {
            return false;
        }

        httpContext.Response.StatusCode = details.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = details });
    }

    private static ProblemDetails Details(int status, string detail) => new() { Status = status, Detail = detail };
}
