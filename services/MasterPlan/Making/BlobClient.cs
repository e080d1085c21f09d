using System.Net;
using System.Security.Cryptography;
using AgenticAi.ServiceDefaults.Archives;
using Microsoft.Extensions.Options;

namespace AgenticAi.MasterPlan.Making;

/// <summary>Reads blobs of the execution service.</summary>
internal sealed class BlobClient(HttpClient http, IOptions<MakingOptions> options)
{
    /// <exception cref="ArchiveException">There is no such blob, it is too large, or it is not what its name says.</exception>
    /// <exception cref="HttpRequestException">The service does not answer.</exception>
    public async Task<byte[]> ReadAsync(string sha256, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(
            $"internal/blobs/{Uri.EscapeDataString(sha256)}",
            HttpCompletionOption.ResponseHeadersRead,
            cancellation
        );
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            throw new ArchiveException("The specification's archive is not there any more.");
        }

        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var content = await ReadAsync(stream, options.Value.MaxArchiveBytes, cancellation);
        return string.Equals(Convert.ToHexStringLower(SHA256.HashData(content)), sha256, StringComparison.OrdinalIgnoreCase)
            ? content
            : throw new ArchiveException("The specification's archive was damaged on its way.");
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int most, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (var count = await stream.ReadAsync(buffer, cancellation); count > 0; count = await stream.ReadAsync(buffer, cancellation))
        {
            if (content.Length + count > most)
            {
                throw new ArchiveException($"The specification's archive is larger than {most} bytes.");
            }

            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
