using AgenticAi.ServiceDefaults.Problems;

namespace AgenticAi.Execution.Blobs;

internal static class LimitedBody
{
    /// <exception cref="RefusalException">413: it is larger.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most)
        {
            throw TooLarge(most);
        }

        using var content = new MemoryStream((int)(request.ContentLength ?? 0));
        await CopyAsync(request.Body, content, most, cancellation);
        return content.TryGetBuffer(out var buffer) && buffer.Count == buffer.Array!.Length ? buffer.Array : content.ToArray();
    }

    /// <summary>Copies at most so many bytes, whatever a header promised.</summary>
    /// <exception cref="RefusalException">413: there is more.</exception>
    public static async Task CopyAsync(Stream source, Stream target, int most, CancellationToken cancellation)
    {
        var buffer = new byte[81920];
        var total = 0L;
        int read;
        while ((read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            total += read;
            if (total > most)
            {
                throw TooLarge(most);
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }

    private static RefusalException TooLarge(int most) => new(StatusCodes.Status413PayloadTooLarge, $"Send at most {most} bytes at once.");
}
