using System.IO.Compression;
using AgenticAi.Contracts.Executions;
using AgenticAi.Execution.Blobs;

namespace AgenticAi.Execution.Artifacts;

/// <summary>
/// All files as one zip; the same files give the same bytes. It is packed in a temporary file, since the framework's zip writes some of it
/// synchronously.
/// </summary>
internal sealed class ArchiveResult(Guid execution, IReadOnlyList<ArtifactFile> files) : IResult
{
    /// <summary>The first moment that the format knows.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly FileStreamOptions Temporary = new()
    {
        Mode = FileMode.Open,
        Access = FileAccess.ReadWrite,
        Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var stop = httpContext.RequestAborted;
        var response = httpContext.Response;
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = $"attachment; filename=\"{execution}.zip\"";
        response.Headers.XContentTypeOptions = "nosniff";
        await using var packed = new FileStream(Path.GetTempFileName(), Temporary);
        await PackAsync(packed, httpContext.RequestServices.GetRequiredService<BlobStore>(), stop);
        packed.Position = 0;
        response.ContentLength = packed.Length;
        await packed.CopyToAsync(response.Body, stop);
    }

    private async Task PackAsync(Stream output, BlobStore blobs, CancellationToken cancellation)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        foreach (var file in files)
        {
            var entry = archive.CreateEntry(file.Path, CompressionLevel.Fastest);
            entry.LastWriteTime = Always;
            await using var content = await entry.OpenAsync(cancellation);
            await blobs.CopyToAsync(file.Sha256, content, cancellation);
        }
    }
}
