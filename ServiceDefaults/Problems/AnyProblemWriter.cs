using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace AgenticAi.ServiceDefaults.Problems;

/// <summary>
/// Writes problem documents for callers who asked for something else than JSON, such as a stream of events or a page: the framework's own writer
/// leaves those without a reason.
/// </summary>
internal sealed class AnyProblemWriter(IOptions<ProblemDetailsOptions> options) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var response = context.HttpContext.Response;
        context.ProblemDetails.Status ??= response.StatusCode;
        context.ProblemDetails.Title ??= Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(response.StatusCode);
        options.Value.CustomizeProblemDetails?.Invoke(context);
        await response.WriteAsJsonAsync(context.ProblemDetails, ApiJson.Options, "application/problem+json", context.HttpContext.RequestAborted);
    }
}
