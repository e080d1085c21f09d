using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Execution.Reports;

internal static class ReportApi
{
    private static readonly Dictionary<string, string> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/json"] = "json",
        ["text/html"] = "html",
        ["application/xml"] = "junit",
        ["text/xml"] = "junit",
    };

    public static void MapReports(this IEndpointRouteBuilder app) => app.MapGet("/api/executions/{id:guid}/report", GetAsync);

    private static async Task<IResult> GetAsync(
        Guid id,
        HttpContext context,
        ExecutionAccess access,
        BlobStore blobs,
        CancellationToken cancellation,
        string? format = null
    )
    {
        var execution = await access.ReadAsync(id, Caller.Of(context.User), cancellation);
        return (format ?? FormatFor(context.Request)) switch
        {
            "json" => TypedResults.Bytes(await ReadAsync(execution.Report, blobs, cancellation), "application/json"),
            "html" => new PageResult(await ReadAsync(execution.ReportHtml, blobs, cancellation)),
            "junit" => TypedResults.Text(JUnitReport.Of(execution, await JUnitSourceAsync(execution, blobs, cancellation)), "application/xml"),
            _ => throw RefusalException.Invalid("format: write json, html or junit."),
        };
    }

    /// <summary>What the caller likes best; browsers like pages.</summary>
    private static string FormatFor(HttpRequest request) =>
        (request.GetTypedHeaders().Accept ?? [])
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => Formats.GetValueOrDefault(type.MediaType.Value ?? ""))
            .FirstOrDefault(format => format is not null)
        ?? "json";

    private static async Task<byte[]> ReadAsync(string? hash, BlobStore blobs, CancellationToken cancellation) =>
        (hash is null ? null : await blobs.ReadAsync(hash, cancellation)) ?? throw RefusalException.NotFound("report (yet)");

    /// <summary>An execution that ended without a report has its problems to tell; one that goes on has nothing yet.</summary>
    private static async Task<byte[]?> JUnitSourceAsync(ExecutionRow execution, BlobStore blobs, CancellationToken cancellation) =>
        execution is { HasEnded: true, Report: null } ? null : await ReadAsync(execution.Report, blobs, cancellation);
}
