using System.IO.Compression;
using AgenticAi.Contracts.Executions;
using AgenticAi.Execution.Blobs;

namespace AgenticAi.Execution.Artifacts;

/// <summary>All files as one zip, written while it is read; the same files give the same bytes.</summary>
internal sealed class ArchiveResult(Guid execution, IReadOnlyList<ArtifactFile> files) : IResult
{
    /// <summary>The first moment that the format knows.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var stop = httpContext.RequestAborted;
        var response = httpContext.Response;
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = $"attachment; filename=\"{execution}.zip\"";
        response.Headers.XContentTypeOptions = "nosniff";
        var blobs = httpContext.RequestServices.GetRequiredService<BlobStore>();
        await using var archive = await ZipArchive.CreateAsync(response.Body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        foreach (var file in files)
        {
            var entry = archive.CreateEntry(file.Path, CompressionLevel.Fastest);
            entry.LastWriteTime = Always;
            await using var content = await entry.OpenAsync(stop);
            await blobs.CopyToAsync(file.Sha256, content, stop);
        }
    }
}
