using System.IO.Compression;
using AgenticAi.Contracts.Executions;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.Extensions.Options;

namespace AgenticAi.Execution.Blobs;

/// <summary>Many blobs that come as one zip. What an archive says of its sizes is not believed.</summary>
internal sealed class BlobArchive(BlobStore blobs, IOptions<BlobOptions> options)
{
    /// <returns>For each entry its name, hash and size, in the order of the archive.</returns>
    public async Task<IReadOnlyList<ArtifactFile>> StoreAsync(HttpRequest request, CancellationToken cancellation)
    {
        var packed = new MemoryStream(await LimitedBody.ReadAsync(request, options.Value.LargestArchive, cancellation));
        try
        {
            using var archive = new ZipArchive(packed, ZipArchiveMode.Read);
            return await StoreAsync(archive, cancellation);
        }
        catch (InvalidDataException)
        {
            throw RefusalException.Invalid("The body is not a zip archive.");
        }
    }

    private async Task<IReadOnlyList<ArtifactFile>> StoreAsync(ZipArchive archive, CancellationToken cancellation)
    {
        if (archive.Entries.Count > options.Value.MostInArchive)
        {
            throw RefusalException.Invalid($"Send at most {options.Value.MostInArchive} blobs at once.");
        }

        var left = options.Value.LargestArchive;
        var stored = new List<ArtifactFile>(archive.Entries.Count);
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            await using var stream = await entry.OpenAsync(cancellation);
            await LimitedBody.CopyAsync(stream, content, Math.Min(left, options.Value.Largest), cancellation);
            left -= (int)content.Length;
            stored.Add(new ArtifactFile(entry.FullName, await blobs.StoreAsync(content.ToArray(), cancellation), content.Length));
        }

        return stored;
    }
}
