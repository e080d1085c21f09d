using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace AgenticAi.ServiceDefaults.Problems;

/// <summary>
/// Writes all problem documents alike, also for callers who asked for something else than JSON, such as a stream of events or a page: the
/// framework's own writer leaves those without a reason.
/// </summary>
internal sealed class AnyProblemWriter(IOptions<ProblemDetailsOptions> options) : IProblemDetailsWriter
{
    private const string NoType = "about:blank";

    /// <summary>More are in the problem's <c>errors</c>.</summary>
    private const int MostErrors = 3;

    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var response = context.HttpContext.Response;
        var problem = context.ProblemDetails;
        problem.Status ??= response.StatusCode;

        // Fills in the usual type and title of the status, which the framework keeps to itself otherwise.
        _ = TypedResults.Problem(problem);
        problem.Type ??= NoType;
        problem.Title ??= ReasonPhrases.GetReasonPhrase(problem.Status.Value);
        problem.Detail ??= problem is HttpValidationProblemDetails { Errors: { Count: > 0 } errors }
            ? Words(errors)
            : StatusWords.Of(problem.Status.Value);
        options.Value.CustomizeProblemDetails?.Invoke(context);
        await response.WriteAsJsonAsync(problem, problem.GetType(), ApiJson.Options, "application/problem+json", context.HttpContext.RequestAborted);
    }

    private static string Words(IDictionary<string, string[]> errors) =>
        string.Join(' ', errors.SelectMany(error => error.Value.Select(words => $"{error.Key}: {words}")).Take(MostErrors));
}
