namespace AgenticAi.Execution.Reports;

/// <summary>A report as a page. Its words come from specifications and applications, so it may show itself and do nothing else.</summary>
internal sealed class PageResult(byte[] page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        await response.Body.WriteAsync(page, httpContext.RequestAborted);
    }
}
