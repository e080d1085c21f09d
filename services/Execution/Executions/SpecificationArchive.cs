using System.IO.Compression;
using System.Text;

namespace AgenticAi.Execution.Executions;

/// <summary>The files of a specification as one zip; the same files give the same bytes.</summary>
internal static class SpecificationArchive
{
    /// <summary>The first moment that the format knows.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IEnumerable<SpecificationFile> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(file.Path, CompressionLevel.Fastest);
                entry.LastWriteTime = Always;
                using var content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(file.Content));
            }
        }

        return bytes.ToArray();
    }
}
