using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.ServiceDefaults.Problems;

public static class ProblemAnswer
{
    private const string SoonAgain = "2";

    /// <summary>Answers a request with a problem document; what may pass by itself (502 to 504) says when to ask again.</summary>
    /// <param name="context">The request; its answer has not begun.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="detail">For the caller: what is wrong, and what helps.</param>
    public static ValueTask RefuseAsync(this HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        if (status is >= StatusCodes.Status502BadGateway and <= StatusCodes.Status504GatewayTimeout)
        {
            context.Response.Headers.RetryAfter = SoonAgain;
        }

        return context
            .RequestServices.GetRequiredService<IProblemDetailsService>()
            .WriteAsync(
                new ProblemDetailsContext
                {
                    HttpContext = context,
                    ProblemDetails = new ProblemDetails { Status = status, Detail = detail },
                }
            );
    }
}
