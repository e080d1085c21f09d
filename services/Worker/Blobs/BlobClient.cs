using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using AgenticAi.ServiceDefaults;
using Polly;
using Polly.Retry;

namespace AgenticAi.Worker.Blobs;

/// <summary>Reads and stores contents by their SHA-256 (hex) in the execution service.</summary>
internal sealed class BlobClient(HttpClient http)
{
    /// <summary>The execution service may be restarted just now, and what a task did so far is worth waiting for.</summary>
    private static readonly ResiliencePipeline Patience = new ResiliencePipelineBuilder()
        .AddRetry(
            new RetryStrategyOptions
            {
                MaxRetryAttempts = 15,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(5),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder()
                    .Handle<HttpRequestException>(IsPassing)
                    .Handle<ExecutionRejectedException>()
                    .Handle<IOException>(),
            }
        )
        .Build();

    /// <exception cref="HttpRequestException">It is not there, or the execution service is away.</exception>
    public async Task<byte[]> GetAsync(string sha256, CancellationToken cancellation) =>
        await Patience.ExecuteAsync(async stop => await http.GetByteArrayAsync($"/internal/blobs/{sha256}", stop), cancellation);

    public async Task<T> GetAsync<T>(string sha256, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<T>(await GetAsync(sha256, cancellation), ApiJson.Options)
        ?? throw new JsonException($"The blob {sha256} is empty.");

    /// <returns>Its hash.</returns>
    public async Task<string> PutAsync(byte[] content, CancellationToken cancellation)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        await Patience.ExecuteAsync(
            async stop =>
            {
                using var body = new ByteArrayContent(content);
                using var response = await http.PutAsync($"/internal/blobs/{sha256}", body, stop);
                response.EnsureSuccessStatusCode();
            },
            cancellation
        );
        return sha256;
    }

    public Task<string> PutAsync<T>(T value, CancellationToken cancellation) =>
        PutAsync(JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options), cancellation);

    /// <summary>Stores the content of each entry of a zip.</summary>
    public async Task PutAllAsync(string zipFile, CancellationToken cancellation) =>
        await Patience.ExecuteAsync(
            async stop =>
            {
                await using var stream = File.OpenRead(zipFile);
                using var body = new StreamContent(stream);
                body.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
                using var response = await http.PostAsync("/internal/blobs", body, stop);
                response.EnsureSuccessStatusCode();
            },
            cancellation
        );

    private static bool IsPassing(HttpRequestException exception) => exception.StatusCode is null or >= HttpStatusCode.InternalServerError;
}
