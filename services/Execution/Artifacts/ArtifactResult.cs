using AgenticAi.Contracts.Executions;
using AgenticAi.Execution.Blobs;

namespace AgenticAi.Execution.Artifacts;

/// <summary>
/// A delivered file. What somebody's specification led to is never run by a browser in our name, so pages and pictures that may hold scripts are
/// only saved.
/// </summary>
internal sealed class ArtifactResult(ArtifactFile file) : IResult
{
    private const string Text = "text/plain; charset=utf-8";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = "application/json",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".ico"] = "image/x-icon",
        [".zip"] = "application/zip",
        [".html"] = "application/octet-stream",
        [".htm"] = "application/octet-stream",
        [".svg"] = "application/octet-stream",
        [".xhtml"] = "application/octet-stream",
    };

    private static readonly HashSet<string> Saved = new(StringComparer.OrdinalIgnoreCase) { ".html", ".htm", ".svg", ".xhtml", ".zip" };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        var extension = Path.GetExtension(file.Path);
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (Saved.Contains(extension))
        {
            headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(Path.GetFileName(file.Path))}";
        }

        return new BlobResult(file.Sha256, file.Size, Types.GetValueOrDefault(extension, Text)).ExecuteAsync(httpContext);
    }
}
