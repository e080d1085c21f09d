namespace AgenticAi.Execution.Blobs;

/// <summary>A blob as the body of an answer, read from the database piece by piece.</summary>
internal sealed class BlobResult(string sha256, long size, string contentType) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = size;
        httpContext.Response.Headers.ETag = $"\"{sha256}\"";
        var blobs = httpContext.RequestServices.GetRequiredService<BlobStore>();
        return blobs.CopyToAsync(sha256, httpContext.Response.Body, httpContext.RequestAborted);
    }
}
