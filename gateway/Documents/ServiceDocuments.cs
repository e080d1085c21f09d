using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Gateway.Proxy;
using AgenticAi.ServiceDefaults.Discovery;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AgenticAi.Gateway.Documents;

/// <summary>Asks every service what it offers, and keeps the answer for a while.</summary>
internal sealed class ServiceDocuments(
    IHttpClientFactory clients,
    ServiceAddresses addresses,
    [FromKeyedServices(ServiceDocuments.Version)] IOpenApiDocumentProvider own,
    TimeProvider time
) : IDisposable
{
    public const string Version = "v1";
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    /// <summary>Less fresh when some part is missing.</summary>
    private static readonly TimeSpan PartialFreshness = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _one = new(1);
    private (byte[]? Document, DateTimeOffset Until) _kept;

    /// <summary>As JSON.</summary>
    public async Task<byte[]> MergedAsync(CancellationToken cancellation)
    {
        if (_kept is { Document: { } kept } && _kept.Until > time.GetUtcNow())
        {
            return kept;
        }

        await _one.WaitAsync(cancellation);
        try
        {
            var services = await Task.WhenAll(ServiceRoutes.Nouns.Keys.Select(service => AskAsync(service, cancellation)));
            var merged = new MergedDocument();
            merged.Add("gateway", await OwnAsync(cancellation));
            foreach (var (service, document) in services.Where(answer => answer.Document is not null))
            {
                merged.Add(service, document!);
            }

            string[] missing = [.. services.Where(answer => answer.Document is null).Select(answer => answer.Service)];
            var result = JsonSerializer.SerializeToUtf8Bytes(merged.Result(missing));
            _kept = (result, time.GetUtcNow() + (missing.Length == 0 ? Freshness : PartialFreshness));
            return result;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<JsonNode> OwnAsync(CancellationToken cancellation)
    {
        var document = await own.GetOpenApiDocumentAsync(cancellation);
        return JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation))!;
    }

    private async Task<(string Service, JsonNode? Document)> AskAsync(string service, CancellationToken cancellation)
    {
        using var client = clients.CreateClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var address = addresses.Resolve(new Uri($"http://{service}/openapi/{Version}.json"));
            return (service, await client.GetFromJsonAsync<JsonNode>(address, limit.Token));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return (service, null);
        }
    }
}
