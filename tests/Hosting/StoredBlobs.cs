using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;

namespace AgenticAi.Tests.Hosting;

/// <summary>Blobs as the execution service answers them.</summary>
public sealed class StoredBlobs : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    /// <returns>The name under which it is found: its SHA-256.</returns>
    public string Add(byte[] content)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(content));
        _contents[name] = content;
        return name;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(
            _contents.TryGetValue(request.RequestUri!.Segments[^1], out var content)
                ? new HttpResponseMessage { Content = new ByteArrayContent(content) }
                : new HttpResponseMessage(HttpStatusCode.NotFound)
        );
}
