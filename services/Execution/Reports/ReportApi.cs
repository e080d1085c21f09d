using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Execution.Reports;

internal static class ReportApi
{
    public static void MapReports(this IEndpointRouteBuilder app) => app.MapGet("/api/executions/{id:guid}/report", GetAsync);

    private static async Task<IResult> GetAsync(
        Guid id,
        HttpContext context,
        ExecutionAccess access,
        BlobStore blobs,
        CancellationToken cancellation,
        string format = "json"
    )
    {
        var execution = await access.ReadAsync(id, Caller.Of(context.User), cancellation);
        return format switch
        {
            "json" => TypedResults.Bytes(await ReadAsync(execution.Report, blobs, cancellation), "application/json"),
            "html" => new PageResult(await ReadAsync(execution.ReportHtml, blobs, cancellation)),
            "junit" => TypedResults.Text(JUnitReport.Of(execution, await JUnitSourceAsync(execution, blobs, cancellation)), "application/xml"),
            _ => throw RefusalException.Invalid("format: write json, html or junit."),
        };
    }

    private static async Task<byte[]> ReadAsync(string? hash, BlobStore blobs, CancellationToken cancellation) =>
        (hash is null ? null : await blobs.ReadAsync(hash, cancellation)) ?? throw RefusalException.NotFound("report (yet)");

    /// <summary>An execution that ended without a report has its problems to tell; one that goes on has nothing yet.</summary>
    private static async Task<byte[]?> JUnitSourceAsync(ExecutionRow execution, BlobStore blobs, CancellationToken cancellation) =>
        execution is { HasEnded: true, Report: null } ? null : await ReadAsync(execution.Report, blobs, cancellation);
}
