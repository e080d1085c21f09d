using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Execution.Blobs;

/// <summary>Section <c>Blobs</c>.</summary>
public sealed class BlobOptions
{
    /// <summary>Bytes of one blob.</summary>
    [Range(1, 256 * 1024 * 1024)]
    public int Largest { get; set; } = 64 * 1024 * 1024;

    /// <summary>Blobs that come in one archive.</summary>
    [Range(1, 100_000)]
    public int MostInArchive { get; set; } = 10_000;

    /// <summary>Bytes of all blobs of one archive, unpacked.</summary>
    [Range(1, 1024 * 1024 * 1024)]
    public int LargestArchive { get; set; } = 256 * 1024 * 1024;
}
