using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Npgsql;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace AgenticAi.ServiceDefaults.Problems;

/// <summary>Refusals, unreadable requests and dependencies that are away are answers, not faults; whatever else is thrown is left to the framework's 500.</summary>
internal sealed class RefusalHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        (int Status, string Detail)? refusal = exception switch
        {
            RefusalException known => (known.Status, known.Message),
            BadHttpRequestException { InnerException: JsonException json } => (
                400,
                $"The body is not the JSON that is expected, at {json.Path ?? "its start"}."
            ),
            BadHttpRequestException bad => (bad.StatusCode, BindingFault.Words(bad)),
            NpgsqlException { IsTransient: true } or HttpRequestException or BrokenCircuitException or TimeoutRejectedException => (
                503,
                "A part of the system does not answer just now. Nothing was changed; try again."
            ),
            _ => null,
        };
        if (refusal is var (status, detail))
        {
            await httpContext.RefuseAsync(status, detail);
        }

        return refusal is not null;
    }
}
