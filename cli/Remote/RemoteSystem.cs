using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AgenticAi.Cli.Remote;

/// <summary>The API of a running system, as its gateway offers it.</summary>
/// <param name="address">Of the gateway.</param>
/// <param name="key">API key; empty for calls that need none.</param>
internal sealed class RemoteSystem(Uri address, string key) : IDisposable
{
    private readonly HttpClient _http = Client(address, key);

    public Task<T> GetAsync<T>(string path, CancellationToken cancellation) =>
        FetchAsync(path, response => RemoteAnswer.ReadAsync<T>(response, cancellation), cancellation);

    public Task<string> GetTextAsync(string path, CancellationToken cancellation) =>
        FetchAsync(path, response => response.Content.ReadAsStringAsync(cancellation), cancellation);

    /// <param name="path">Relative address.</param>
    /// <param name="body">Becomes JSON.</param>
    /// <param name="idempotencyKey">A key under which the call is done once, however often it arrives; null for calls that are not repeated.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<T> PostAsync<T>(string path, object body, string? idempotencyKey, CancellationToken cancellation)
    {
        return idempotencyKey is null ? SendAsync() : RemotePatience.RepeatAsync(SendAsync, cancellation);

        async Task<T> SendAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            if (idempotencyKey is not null)
            {
                request.Headers.Add("Idempotency-Key", idempotencyKey);
            }

            using var response = await _http.SendAsync(request, cancellation);
            await RemoteAnswer.RequireSuccessAsync(response, cancellation);
            return await RemoteAnswer.ReadAsync<T>(response, cancellation);
        }
    }

    public Task SaveAsync(string path, string file, CancellationToken cancellation) =>
        FetchAsync(
            path,
            async response =>
            {
                await using var output = File.Create(file);
                await response.Content.CopyToAsync(output, cancellation);
                return true;
            },
            cancellation
        );

    /// <summary>What happens in an execution, from its beginning to its end.</summary>
    public async IAsyncEnumerable<EventAnswer> EventsOfAsync(Guid execution, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in EventsAsync($"/api/executions/{execution}/events", item => item.EventType == RemoteEvents.Ended, cancellation))
        {
            yield return JsonSerializer.Deserialize<EventAnswer>(item.Data, RemoteJson.Options)!;
        }
    }

    /// <inheritdoc cref="RemoteStream.ReadAsync"/>
    public IAsyncEnumerable<SseItem<string>> EventsAsync(string path, Func<SseItem<string>, bool> isLast, CancellationToken cancellation) =>
        new RemoteStream(_http).ReadAsync(path, isLast, cancellation);

    public void Dispose() => _http.Dispose();

    private Task<T> FetchAsync<T>(string path, Func<HttpResponseMessage, Task<T>> read, CancellationToken cancellation) =>
        RemotePatience.RepeatAsync(
            async () =>
            {
                using var response = await _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellation);
                await RemoteAnswer.RequireSuccessAsync(response, cancellation);
                return await read(response);
            },
            cancellation
        );

    private static HttpClient Client(Uri address, string key)
    {
        var client = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        if (key.Length > 0)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return client;
    }
}
